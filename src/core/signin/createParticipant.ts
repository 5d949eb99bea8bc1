import type { SigninParticipant } from '../pusher/SigninParticipant';
import type { SigninEvent } from './SigninEvent';
import { isPending, shownUser, type SigninMachineState } from './SigninMachineState';

/** The machine of a sign-in, as its connection sees it. */
export interface SigninMachine {
  readonly state: SigninMachineState;
  send(event: SigninEvent): void;
}

/** Represents one provider's sign-in in the sign-in of its client. */
export const createParticipant = (machine: SigninMachine): SigninParticipant => ({
  isPending: () => isPending(machine.state),
  hasSignedIn: () => shownUser(machine.state) !== null,
  onAuthDataNeeded(socketId) {
    machine.send({ type: 'auth-data-needed', socketId });
  },
  onSignedOut() {
    machine.send({ type: 'signed-out-elsewhere' });
  },
});
