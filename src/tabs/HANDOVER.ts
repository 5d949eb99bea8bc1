/**
 * The close that a tab's socket gets when it has to open another: 4200 to 4299 make pusher-js reconnect at once, and the provider
 * knows by this code that nothing has failed. The core has the same code: entries share no code, and a test compares the two.
 */
export const HANDOVER = { code: 4290, reason: 'The tab with the shared connection has changed.' } as const;
