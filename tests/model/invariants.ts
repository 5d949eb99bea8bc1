import { SigninError, type Signin } from 'react-pusher-user';
import { countLeftovers, NOTHING } from '../support/leftovers';
import type { Walk } from './createWalk';

/** The longest that a phase may last, in milliseconds: the time limits, and what an endpoint may ask for. */
const LONGEST = { authenticating: 10_000, verifying: 10_000, retrying: 2_000 };

type Seen = NonNullable<Walk['app']['seen']>;

/** What holds after every step; each is named by what is wrong where it does not. */
export const INVARIANTS: Record<string, (walk: Walk) => boolean> = {
  'there is more than one pusher:signin without an answer on one socket': ({ unanswered }) =>
    unanswered() <= 1,

  'there is more than one connection': ({ app, world }) =>
    Math.max(world.server.connections.length, world.memory.openSockets.length) <= Number(app.isMounted),

  'a promise of signin() is pending, and the sign-in is not': ({ app, waiting }) =>
    (app.isMounted && app.seen?.signin.status === 'pending') || waiting() === 0,

  'an event did not come': ({ missing }) => missing() === 0,

  'something is left of an app that has unmounted': (walk) =>
    // Timers that wait for nothing but their turn may be left for now.
    walk.app.isMounted || JSON.stringify({ ...leftovers(walk), timers: 0 }) === JSON.stringify(NOTHING),
};

/** The same of what the hooks of a mounted app give. */
export const INVARIANTS_OF_HOOKS: Record<string, (seen: Seen, walk: Walk) => boolean> = {
  'the state is not one of those there are': ({ signin }) => isLegal(signin),

  'the user is not `userId`': ({ signin: { user } }, { app: { options } }) =>
    !user || options.userId === undefined || options.userId === user.id,

  'the server does not hold the user for this socket': ({ signin, connection }, { world }) => {
    if (signin.status !== 'signed-in') return true;
    const own = world.server.connections.find(({ socketId }) => socketId === connection.socketId);
    const isSubscribed = own?.channels.has(`#server-to-user-${signin.user.id}`) ?? false;
    return own?.userId === signin.user.id && (isSubscribed || !signin.ready);
  },

  'nothing is done about a sign-in that is wanted': ({ signin: { status } }, { isWanted }) =>
    !isWanted || status !== 'idle',

  'somebody signs in who has signed out': ({ signin: { status } }, { isWanted }) =>
    isWanted !== false || status === 'idle',

  'the sign-in waits for a connection that is up': ({ signin, connection }) =>
    signin.phase !== 'connecting' || connection.state !== 'connected',

  'the sign-in goes on without a connection': ({ signin, connection }) =>
    connection.state === 'connected' || (signin.phase ?? 'connecting') === 'connecting',

  'the sign-in is stuck': ({ signin: { phase } }, { age, network }) =>
    phase === 'retrying'
      ? Math.min(age(), network.onlineFor()) <= LONGEST.retrying
      : !phase || phase === 'connecting' || age() <= LONGEST[phase],
};

/** What is left of the app, but for the endpoint's own timers. */
export function leftovers({ world, endpoint }: Walk) {
  const { timers, ...others } = countLeftovers(world);
  return { timers: timers - endpoint.timers(), ...others };
}

/** The type says the same, but the types of what is tested prove nothing. */
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
      return attempt === 0 && error === null;
    case 'authenticating':
      return attempt > 0 && (error !== null) === attempt > 1;
    case 'retrying':
      return attempt > 0 && error !== null;
    case 'verifying':
      return attempt > 0;
    case null:
      return false;
  }
}
