import type { SigninEvent } from './SigninEvent';
import { isActive, type SigninMachineState } from './SigninMachineState';

/**
 * Whether an event ends the time of a user whose private data may have arrived. `lastUserId`: the user that was signed in last,
 * maybe on a connection that is closed by now. `Session.goneUsers` then counts one more, and whatever holds private data of
 * a channel drops it.
 */
export function isUserGone(
  state: SigninMachineState,
  event: SigninEvent,
  lastUserId: string | null,
): boolean {
  const mayHavePrivateData = isActive(state) || state.sentUserId !== null || lastUserId !== null;
  switch (event.type) {
    case 'user-changed':
      return mayHavePrivateData || event.hadUserId;
    case 'signout':
    case 'signed-out-elsewhere':
      return mayHavePrivateData;
    default:
      return false;
  }
}
