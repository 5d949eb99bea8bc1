import type { SigninParticipant } from '../pusher/SigninParticipant';
import type { SigninMachine } from './signinMachine';
import { isPending, shownUser } from './SigninMachineState';

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
