// The sign-in as the devtools draw it. Generated from the machine by `tests/package/signinGraph.test.ts`, which fails when the file is
// stale. `npm run generate` writes it again.

/** The states of the sign-in. */
export const SIGNIN_NODES = [
  'idle',
  'idle, due',
  'connecting',
  'authenticating',
  'retrying',
  'verifying',
  'signed-in',
  'failed',
] as const;

/** The states in which a sign-in is pending. */
export const PENDING_NODES = ['connecting', 'authenticating', 'retrying', 'verifying'] as const;

/** Which events lead from one state to another. An arrow from `any` or `pending` stands for one from each state in it. */
export const SIGNIN_ARROWS = [
  { from: 'idle', to: 'connecting', events: ['signin'] },
  { from: 'idle, due', to: 'connecting', events: ['signin', 'connecting'] },
  { from: 'failed', to: 'connecting', events: ['signin'] },
  { from: 'any', to: 'idle, due', events: ['signin-due', 'user-changed (due)'] },
  {
    from: 'any',
    to: 'idle',
    events: ['signout', 'signed-out-elsewhere', 'user-changed (none)', 'provider-stopped'],
  },
  { from: 'any', to: 'connecting', events: ['user-changed (now)'] },
  { from: 'any', to: 'failed', events: ['disabled'] },
  { from: 'connecting', to: 'authenticating', events: ['auth-data-needed'] },
  { from: 'retrying', to: 'authenticating', events: ['requesting'] },
  { from: 'authenticating', to: 'retrying', events: ['retrying'] },
  { from: 'authenticating', to: 'verifying', events: ['authenticated'] },
  { from: 'authenticating', to: 'failed', events: ['request-failed'] },
  { from: 'verifying', to: 'signed-in', events: ['succeeded (expected user or unasked)'] },
  { from: 'verifying', to: 'failed', events: ['succeeded (another user)', 'rejected', 'timed-out'] },
  { from: 'pending', to: 'failed', events: ['not-loaded', 'closed (by the server or no transport)'] },
  { from: 'authenticating', to: 'connecting', events: ['lost'] },
  { from: 'retrying', to: 'connecting', events: ['lost'] },
  { from: 'verifying', to: 'connecting', events: ['lost'] },
  { from: 'signed-in', to: 'connecting', events: ['lost'] },
  { from: 'pending', to: 'idle', events: ['closed (by the app)'] },
  { from: 'signed-in', to: 'idle', events: ['closed (by the app)'] },
  { from: 'signed-in', to: 'failed', events: ['closed (by the server or no transport)'] },
] as const;
