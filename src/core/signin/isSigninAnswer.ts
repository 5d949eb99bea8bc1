import { isFinalCloseCode } from '../pusher/closeCodes';
import type { ConnectionEvent } from '../pusher/ConnectionEvent';
import { isSigninError } from './readSigninFrame';
import type { SigninMachineState } from './SigninMachineState';

/**
 * Whether an error of the connection answers the sign-in, which then fails: while Pusher is asked, an error frame that names
 * no channel, or a close after which pusher-js stays away.
 */
export function isSigninAnswer({ status }: SigninMachineState, event: ConnectionEvent): boolean {
  if (status !== 'verifying' || event.type !== 'error') return false;
  const { source, channel, error } = event;
  if (source === 'close') return isFinalCloseCode(error.code);
  return source === 'frame' && !channel && isSigninError(error);
}
