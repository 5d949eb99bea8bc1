const sessions = new Map([['session-of-ada', { userId: 'ada' }]]);

export const findSession = (id: string) => Promise.resolve(sessions.get(id) ?? null);
