/**
 * The close that a tab's socket gets when it has to open another: 4200 makes pusher-js reconnect at once, and the reason tells
 * the provider that nothing has failed. The core has the same constant: entries share no code, and a test compares the two.
 */
export const HANDOVER = { code: 4200, reason: 'The tab with the shared connection has changed.' } as const;
