import type { SigninParticipant } from '../pusher/SigninParticipant';
import type { SigninEvent } from './SigninEvent';
import { isPending, shownUser, type SigninMachineState } from './SigninMachineState';

/** The machine of a sign-in, as its connection sees it. */
export interface SigninMachine {
  readonly state: SigninMachineState;
  send(event: SigninEvent): void;
}

/** The part that a provider's sign-in has in the sign-in of its client. */
export const createParticipant = (machine: SigninMachine): SigninParticipant => ({
  isPending: () => isPending(machine.state),
  hasSignedIn: () => shownUser(machine.state) !== null,
  onAsked(socketId) {
    machine.send({ type: 'asked', socketId });
  },
  onSignedOut() {
    machine.send({ type: 'signed-out-elsewhere' });
  },
});
