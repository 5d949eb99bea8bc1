import type { SigninEffect } from '../../../src/core/signin/SigninEffect';

/** What each effect does. */
export const SIGNIN_EFFECTS: Record<SigninEffect['type'], string> = {
  'start-signin': 'Makes pusher-js ask for auth data; opens the client and connects it if necessary.',
  request: "Asks the app's server for auth data.",
  'cancel-request': "Cancels the request to the app's server, and its retry.",
  'end-signin':
    'Cancels the request, answers pusher-js, which may wait for auth data, and makes it forget the sign-in. The error in parentheses is what pusher-js receives.',
  'sign-in-on-reconnect': 'Makes pusher-js sign in again on each new connection.',
  'sign-out': 'Replaces the socket, and ends the sign-in of all providers on the client.',
  'replace-socket': 'Replaces the socket: Pusher has no other way to forget the user of a socket.',
  'replace-socket-after-frame':
    'Replaces the socket once pusher-js has processed the current frame: it would keep the wrong user otherwise.',
  'drop-private-data':
    'Makes hooks, member lists and waiting client events drop what only the former user may see.',
  report: 'Calls `onSigninError` with the error in parentheses.',
  'report-connection-error': 'Calls `onConnectionError`.',
};
