import type { SigninEvent } from './SigninEvent';
import type { SigninMachineState } from './SigninMachineState';

/** What an event has made of the sign-in. Most events that a state does not expect leave it as it is. */
export interface SigninTransition {
  event: SigninEvent;
  previous: SigninMachineState;
  next: SigninMachineState;
}
