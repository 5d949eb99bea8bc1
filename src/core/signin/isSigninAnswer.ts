import { userChannelName } from '../pusher/channelNames';
import { isFinalCloseCode } from '../pusher/closeCodes';
import type { ConnectionEvent } from '../pusher/ConnectionEvent';
import { isSigninError } from './readSigninFrame';
import type { SigninMachineState } from './SigninMachineState';

/**
 * Whether an error of the connection answers the sign-in, which then reports it. While Pusher is asked, also by a refresh: an
 * error frame that names no channel, or a close after which pusher-js stays away. After that: the refusal of the user's own
 * channel.
 */
export function isSigninAnswer(
  { state, isRefreshing }: { state: SigninMachineState; isRefreshing: boolean },
  event: ConnectionEvent,
): boolean {
  if (event.type !== 'error') return false;
  const { source, channel, error } = event;
  if (state.status === 'signed-in' && state.userChannel === 'pending')
    return source === 'frame' && channel === userChannelName(state.user.id);
  if (state.status !== 'verifying' && !isRefreshing) return false;
  if (source === 'close') return isFinalCloseCode(error.code);
  return source === 'frame' && !channel && isSigninError(error);
}
