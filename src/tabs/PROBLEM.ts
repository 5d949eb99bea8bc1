/** Why a tab has a socket of its own, though it should share one. */
export const PROBLEM = {
  refused: 'The browser does not grant this page the locks by which tabs share a connection.',
  noAnswer: 'No tab with the shared connection has answered.',
  movedTooOften:
    'The users of this tab and of others have taken the shared connection from each other too often.',
} as const;
