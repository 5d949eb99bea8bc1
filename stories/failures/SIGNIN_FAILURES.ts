import type { PusherProviderOptions, SigninErrorCode, SigninState } from 'react-pusher-user';
import type { BackendRules } from '../server/BackendRules';
import type { ExampleServer } from '../server/createExampleServer';

/** How a story causes an error of the sign-in. */
export interface SigninFailure {
  /** What is wrong, in one sentence. */
  cause: string;
  rules?: Partial<BackendRules>;
  props?: Partial<PusherProviderOptions>;
  /** A button that causes the error, in one status. Without it, the error comes by itself. */
  button?: {
    label: string;
    status: SigninState['status'];
    run: (page: ExampleServer, calls: Calls) => void;
  };
}

/** The functions of `useSignin()`. */
interface Calls {
  signin: () => void;
  signout: () => void;
}

const IMPATIENT = { timeout: 900, retry: 0 };

/** One row for each code: the type checks that none is missing. */
export const SIGNIN_FAILURES: Record<SigninErrorCode, SigninFailure> = {
  unreachable: {
    cause: 'The request to /pusher/user-auth finds no server.',
    rules: { endpoint: 'unreachable' },
  },
  denied: {
    cause: 'The endpoint answers 403: nobody is logged in.',
    rules: { endpoint: 'deny' },
  },
  'http-error': {
    cause: 'The endpoint answers 500.',
    rules: { endpoint: 'fail' },
  },
  'invalid-reply': {
    cause: 'The endpoint answers { "ok": true }.',
    rules: { endpoint: 'invalid-reply' },
  },
  'handler-error': {
    cause: 'The headersProvider of the app throws an error.',
    props: {
      userAuthentication: {
        retry: 0,
        headersProvider: () => Promise.reject(new Error('There is no token in the store.')),
      },
    },
  },
  'auth-timeout': {
    cause: 'The endpoint never answers.',
    rules: { endpoint: 'stall' },
    props: { userAuthentication: IMPATIENT },
  },
  rejected: {
    cause: 'The endpoint signs with the secret of another app.',
    rules: { endpoint: 'wrong-secret' },
  },
  'reply-timeout': {
    cause: 'Pusher does not answer pusher:signin.',
    rules: { ignoresSignin: true },
    props: { userAuthentication: IMPATIENT },
  },
  'user-mismatch': {
    cause: 'The app says userId="ada", and the endpoint signs Grace.',
    rules: { endpoint: 'wrong-user' },
    props: { userId: 'ada' },
  },
  terminated: {
    cause: 'Your server calls terminateUserConnections("ada").',
    button: {
      label: 'Terminate Ada',
      status: 'signed-in',
      run: ({ server }) => server.terminateUserConnections('ada'),
    },
  },
  'connection-failed': {
    cause: 'Pusher refuses the connection: the app is disabled.',
    rules: { refusesConnections: true },
  },
  disabled: {
    cause: 'The app calls signin() while the provider is not enabled.',
    props: { enabled: false },
    button: { label: 'Call signin()', status: 'idle', run: (_, { signin }) => signin() },
  },
  aborted: {
    cause: 'The app signs out while the endpoint has not answered yet.',
    rules: { endpoint: 'stall' },
    button: {
      label: 'Call signout()',
      status: 'pending',
      run(_, { signin, signout }) {
        // This promise rejects: all calls share the sign-in that is pending.
        signin();
        signout();
      },
    },
  },
};
