import type { ConnectionError } from '../pusher/ConnectionError';
import { SigninError } from './SigninError';

/** Pusher rejected the signature or the user. */
export const rejected = ({ code, message }: ConnectionError): SigninError =>
  new SigninError('rejected', { pusherCode: code }, message);

/** There is no connection: the server refused it, no server answers, or pusher-js has no transport. */
export const connectionFailure = ({ code, message }: ConnectionError): SigninError =>
  new SigninError(
    'connection-failed',
    { pusherCode: code },
    message,
    // An error without a code is ours, and its message says what to check.
    code === null ? undefined : 'Check `appKey` and the host (`cluster` or `wsHost`).',
  );

/** pusher-js did not load, or an option is missing. */
export const notLoaded = ({ message, cause }: ConnectionError): SigninError =>
  new SigninError('connection-failed', { cause }, message);
