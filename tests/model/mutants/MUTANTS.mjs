import { withBody, withCall, withFirst, withoutCall, withoutIf } from './edits.mjs';

const OF_APP = 'src/core/signin/appTransitions.ts';
const OF_CONNECTION = 'src/core/signin/connectionTransitions.ts';
const SIGNIN_CONNECTION = 'src/core/signin/SigninConnection.ts';
const AUTH_REQUEST = 'src/core/auth/AuthRequest.ts';
const AUTHENTICATOR = 'src/core/pusher/UserAuthenticator.ts';
const WATCH = 'src/core/pusher/ConnectionWatch.ts';

/**
 * A bug, and the function in which an edit plants it.
 *
 * @typedef {object} Mutant
 * @property {string} bug
 * @property {string} file
 * @property {string} in the path of a function, see `findPlace`
 * @property {string} [case] of the function's `switch`
 * @property {import('./edits.mjs').Edit} edit
 */

/** @type {Mutant[]} */
export const MUTANTS = [
  // refresh()
  {
    bug: 'a refresh keeps its second socket',
    file: 'src/core/refresh/moveToNewSocket.ts',
    in: 'moveToNewSocket',
    edit: withoutCall('second.end'),
  },
  {
    bug: 'a refresh drops the events that only the new socket has received',
    file: 'src/core/refresh/countDelivered.ts',
    in: 'countDelivered',
    edit: withBody('return received.length;'),
  },

  // Requests and time limits
  {
    bug: 'the auth request of a dropped connection goes on',
    file: OF_CONNECTION,
    in: 'onLost',
    edit: withBody('return [{ ...CONNECTING, previousUser: shownUser(state) }, []];'),
  },
  {
    bug: "Pusher's reply has no time limit",
    file: 'src/core/signin/SigninMachineState.ts',
    in: 'awaitedIn',
    edit: withBody(
      "return state.status === 'signed-in' && state.userChannel === 'pending' ? 'user channel' : null;",
    ),
  },
  {
    bug: 'the auth request has no time limit',
    file: AUTH_REQUEST,
    in: 'AuthRequest.run',
    edit: withCall('this.#timer.start', 'this.#timer.stop()', 'this.timeout'),
  },
  {
    bug: 'a cancelled auth request goes on, and so does its retry',
    file: AUTH_REQUEST,
    in: 'AuthRequest.cancel',
    edit: withBody(''),
  },
  {
    bug: 'after a failure, the auth request goes on',
    file: SIGNIN_CONNECTION,
    in: 'SigninConnection.run',
    case: 'end-signin',
    edit: withoutCall('this.#request.cancel'),
  },
  {
    bug: 'an auth request that waits for a stable connection is never made',
    file: AUTH_REQUEST,
    in: 'AuthRequest.run',
    edit: withoutCall('this.#timer.start', 'delay'),
  },

  // The right user
  {
    bug: 'any user may be signed in, whatever `userId` says',
    file: 'src/core/signin/createSigninRequest.ts',
    in: 'createSigninRequest.onReply',
    edit: withCall('host.getOptions', '({ userId: undefined })'),
  },
  {
    bug: 'another `userId` leaves the connection as it is',
    file: OF_APP,
    in: 'onUserChanged',
    edit: withoutCall('effects.push'),
  },
  {
    bug: 'another `userId` signs the user out, and nobody in',
    file: 'src/core/signin/signinEventOf.ts',
    in: 'nextSigninOf',
    edit: withBody("return 'none';"),
  },
  {
    bug: 'two sign-ins are sent on one socket',
    file: AUTHENTICATOR,
    in: 'UserAuthenticator.#authenticate',
    edit: withoutIf('#isSent'),
  },

  // The end of a sign-in
  {
    bug: 'after a failure, pusher-js believes that the sign-in is under way',
    file: 'src/core/pusher/signinInternals.ts',
    in: 'forgetSignin',
    edit: withBody('internalsOf(client).user?._signinDoneResolve?.();'),
  },
  {
    bug: 'a failure does not end what is under way',
    file: 'src/core/signin/Transition.ts',
    in: 'failed',
    edit: withBody("[{ status: 'failed', sentUserId, error }, [{ type: 'report', error }]]"),
  },
  {
    bug: 'a terminated user waits for a connection that does not come',
    file: OF_CONNECTION,
    in: 'onEnded',
    edit: withBody('return onLost(state);'),
  },
  {
    bug: "disconnect() leaves pusher-js's sign-in requested, and connect() brings it back",
    file: OF_CONNECTION,
    in: 'onClosedByApp',
    edit: withBody('return isActive(state) ? [IDLE, []] : unchanged(withoutSocket(state));'),
  },
  {
    bug: 'signout() leaves a sign-in that is due',
    file: OF_APP,
    in: 'onSignedOut',
    edit: withFirst("if (state.status === 'idle') return [state, [endSigninEffect(aborted())]];"),
  },
  {
    bug: 'an event that an effect causes overtakes the other effects',
    file: 'src/core/signin/SigninRunner.ts',
    in: 'SigninRunner.send',
    edit: withBody('this.#process(event);'),
  },

  // The connection
  {
    bug: 'a lost connection stays signed in',
    file: OF_CONNECTION,
    in: 'onLost',
    edit: withFirst("if (state.status === 'signed-in') return unchanged(state);"),
  },
  {
    bug: 'a drop is not seen until pusher-js tells of another state',
    file: WATCH,
    in: 'ConnectionWatch.#update',
    edit: withFirst("if (this.#connection.state === 'connected' && !this.#connection.connection) return;"),
  },
  {
    bug: "a connection that the server has ended counts as the app's disconnect(), and another `userId` waits for ever",
    file: WATCH,
    in: 'ConnectionWatch.#update',
    edit: withoutIf('next', 'previous'),
  },
  {
    bug: 'a connection that is up stays unavailable',
    file: WATCH,
    in: 'ConnectionWatch.#update',
    edit: withoutCall('this.replaceSocket'),
  },
  {
    bug: "a replaced socket counts as the app's disconnect()",
    file: WATCH,
    in: 'ConnectionWatch.#update',
    edit: withoutIf('#isReplacingSocket'),
  },
  {
    bug: 'signin() does not connect',
    file: SIGNIN_CONNECTION,
    in: 'SigninConnection.start',
    edit: withoutCall('client.connect'),
  },
  {
    bug: 'signin() does not ask again for a user channel that failed',
    file: OF_APP,
    in: 'onSignin',
    edit: withoutIf('userChannel'),
  },
  {
    bug: 'a client listens to the network for ever',
    file: 'src/core/pusher/openClient.ts',
    in: 'openClient.dispose',
    edit: withoutCall('network?.unbind'),
  },
  {
    bug: 'a client connects after its end',
    file: 'src/core/pusher/disposeClient.ts',
    in: 'disposeClient',
    edit: withBody('client.disconnect();'),
  },
  {
    bug: 'a late success is forgotten when the connection drops',
    file: 'src/core/pusher/signinInternals.ts',
    in: 'requestSigninOnReconnect',
    edit: withBody(''),
  },
];
