import type { ChannelState, Inspector } from 'react-pusher-user';

/**
 * How a channel stands that may have missed events: it is `subscribed`; its subscription is `awaited` or has `failed`; or it is
 * `unused`, since no component uses it any more, or its user is gone.
 */
export type Standing = 'subscribed' | 'awaited' | 'failed' | 'unused';

const USER_CHANNEL = '#server-to-user-';

const OF_CHANNEL: Record<ChannelState['status'], Standing> = {
  idle: 'awaited',
  pending: 'awaited',
  subscribed: 'subscribed',
  error: 'failed',
};
const OF_USER_CHANNEL = { pending: 'awaited', subscribed: 'subscribed', failed: 'failed' } as const;

/** Reads how the channels of a provider stand now. The result finds a channel by its name. */
export function readStandings(inspector: Inspector): { subscribed: string[]; of(name: string): Standing } {
  const standings = new Map(
    inspector.getSubscriptions().map(({ name, state }) => [name, OF_CHANNEL[state.status]] as const),
  );
  const signin = inspector.getSigninState();
  if (signin.status === 'signed-in')
    standings.set(USER_CHANNEL + signin.user.id, OF_USER_CHANNEL[signin.userChannel]);
  return {
    subscribed: [...standings.keys()].filter((name) => standings.get(name) === 'subscribed'),
    of: (name) =>
      standings.get(name) ?? (name.startsWith(USER_CHANNEL) ? standingOfUser(inspector, name) : 'unused'),
  };
}

/** How the channel of a user stands who is not signed in now. */
function standingOfUser(inspector: Inspector, name: string): Standing {
  const signin = inspector.getSigninState();
  switch (signin.status) {
    case 'signed-in':
      return 'unused';
    case 'idle':
      return signin.isDue ? 'awaited' : 'unused';
    case 'failed':
      return signin.lastUserId !== null && name === USER_CHANNEL + signin.lastUserId ? 'failed' : 'unused';
    default:
      return 'awaited';
  }
}
