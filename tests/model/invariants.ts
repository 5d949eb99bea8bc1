import { SigninError, type Signin } from 'react-pusher-user';
import { countLeftovers, NOTHING } from '../support/leftovers';
import type { Walk } from './createWalk';

/** The longest duration of a phase, in milliseconds. That of `retrying` is the endpoint's longest Retry-After, with jitter. */
const LONGEST = { authenticating: 10_000, verifying: 10_000, retrying: 4_000 };

/** The longest wait for the first request while connections do not last, in milliseconds. */
const LONGEST_REQUEST_DELAY = 30_000;

type Seen = NonNullable<Walk['app']['seen']>;

/** Conditions that hold after every step. The name of each describes its violation. */
export const INVARIANTS: Record<string, (walk: Walk) => boolean> = {
  'one socket has more than one unanswered pusher:signin': ({ unanswered }) => unanswered() <= 1,

  // A refresh may need a second one.
  'there are too many connections': ({ app, world, isRefreshing }) =>
    Math.max(world.server.connections.length, world.memory.openSockets.length) <=
    Number(app.isMounted) * (isRefreshing() ? 2 : 1),

  'a promise of refresh() is pending, but nobody is signed in': ({ app, isRefreshing }) =>
    (app.isMounted && /pending|signed-in/.test(app.seen?.signin.status ?? '')) || !isRefreshing(),

  'a promise of signin() is pending, but the sign-in is not': ({ app, waiting }) =>
    (app.isMounted && app.seen?.signin.status === 'pending') || waiting() === 0,

  // A refresh on a second socket holds events back for a moment.
  'an event did not arrive': ({ missing, isRefreshing }) => isRefreshing() || missing() === 0,

  'an unmounted app has left something behind': (walk) =>
    // Timers without a delay may be pending until the next turn.
    walk.app.isMounted || JSON.stringify({ ...leftovers(walk), timers: 0 }) === JSON.stringify(NOTHING),
};

/** Conditions for the values of the hooks, which hold after every step while the app is mounted. */
export const INVARIANTS_OF_HOOKS: Record<string, (seen: Seen, walk: Walk) => boolean> = {
  'the state is illegal': ({ signin }) => isLegal(signin),

  'the id of the user differs from `userId`': ({ signin: { user } }, { app: { options } }) =>
    !user || options.userId === undefined || options.userId === user.id,

  'the server has not signed the user in on this socket': ({ signin, connection }, { world }) => {
    if (signin.status !== 'signed-in') return true;
    const own = world.server.connections.find(({ socketId }) => socketId === connection.socketId);
    const isSubscribed = own?.channels.has(`#server-to-user-${signin.user.id}`) ?? false;
    return own?.userId === signin.user.id && (isSubscribed || !signin.ready);
  },

  'nobody is signed in, but the server has a user on this socket': ({ signin, connection }, { world }) =>
    signin.status !== 'idle' ||
    !world.server.connections.some(({ socketId, userId }) => socketId === connection.socketId && userId),

  'the state is idle, but the app wants a sign-in': ({ signin: { status } }, { isWanted }) =>
    !isWanted || status !== 'idle',

  'a sign-in goes on after signout() or disconnect()': ({ signin: { status } }, { isWanted }) =>
    isWanted !== false || status === 'idle',

  'the sign-in waits for a connection that is connected': ({ signin, connection }) =>
    signin.phase !== 'connecting' || connection.state !== 'connected',

  'the sign-in goes on without a connection that is connected': ({ signin, connection }) =>
    connection.state === 'connected' || (signin.phase ?? 'connecting') === 'connecting',

  'a phase exceeds its time limit': ({ signin: { phase, attempt } }, { age, network }) => {
    if (!phase || phase === 'connecting') return true;
    if (phase === 'retrying') return Math.min(age(), network.onlineFor()) <= LONGEST.retrying;
    return age() <= (attempt === 0 ? LONGEST_REQUEST_DELAY : LONGEST[phase]);
  },
};

/** Counts what the app has left behind, without the endpoint's own timers. */
export function leftovers({ world, endpoint }: Walk) {
  const { timers, ...others } = countLeftovers(world);
  return { timers: timers - endpoint.timers(), ...others };
}

/** The type `Signin` excludes these states, too, but a type does not prove what the code does. */
function isLegal(signin: Signin): boolean {
  const { status, phase, attempt, user, ready, error }: Record<string, unknown> = { ...signin };
  const isUser = typeof signin.user?.id === 'string';
  const isError = error instanceof SigninError && error.code !== 'aborted';
  if (status === 'pending') return isLegalPending(signin) && (user === null || isUser) && ready === false;
  const isSignedIn = status === 'signed-in';
  return (
    phase === null &&
    attempt === 0 &&
    (isSignedIn ? isUser && typeof ready === 'boolean' : user === null && ready === false) &&
    (status === 'error' ? isError : error === null && (isSignedIn || status === 'idle'))
  );
}

function isLegalPending({ phase, attempt, error }: Signin): boolean {
  switch (phase) {
    case 'connecting':
      return attempt === 0 && (error === null || error.code === 'connection-failed');
    case 'authenticating':
      // The first request waits while connections do not last.
      return attempt >= 0 && (error !== null) === attempt > 1;
    case 'retrying':
      return attempt > 0 && error !== null;
    case 'verifying':
      return attempt > 0;
    case null:
      return false;
  }
}
