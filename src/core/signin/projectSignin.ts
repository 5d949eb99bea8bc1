import type { SigninMachineState } from './SigninMachineState';
import type { SigninState } from './SigninState';

/** What the hooks show of the machine's state. */
export function projectSignin(state: SigninMachineState): SigninState {
  switch (state.status) {
    case 'idle':
      return { ...NOBODY, status: 'idle' };
    case 'connecting':
    case 'authenticating':
    case 'retrying':
    case 'verifying':
      return {
        status: 'pending',
        phase: state.status,
        attempt: 'attempt' in state ? state.attempt : 0,
        user: state.previousUser,
        ready: false,
        error: 'error' in state ? state.error : null,
      };
    case 'signed-in': {
      const { user, userChannel } = state;
      return { ...NOBODY, status: 'signed-in', user, ready: userChannel === 'subscribed' };
    }
    case 'failed':
      return { ...NOBODY, status: 'error', error: state.error };
  }
}

const NOBODY = { phase: null, attempt: 0, user: null, ready: false, error: null } as const;
