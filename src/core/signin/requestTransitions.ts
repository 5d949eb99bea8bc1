import type { SigninEvent } from './SigninEvent';
import { memoryOf, type PendingState, shownUser, type SigninMachineState } from './SigninMachineState';
import { failed, type Transition, unchanged } from './Transition';

type RequestingState = Extract<PendingState, { status: 'authenticating' | 'retrying' }>;

/** Whether the app's server is asked, or will be asked again. */
export const isRequesting = (state: SigninMachineState): state is RequestingState =>
  state.status === 'authenticating' || state.status === 'retrying';

/** pusher-js asks for auth data: for our sign-in, for the app's own `pusher.signin()`, or after a reconnect. */
export function onAuthDataNeeded(state: SigninMachineState, socketId: string): Transition {
  // The current request will answer pusher-js.
  if (isRequesting(state)) return unchanged(state);
  const next = { ...memoryOf(state), previousUser: shownUser(state) };
  return [{ ...next, status: 'authenticating', attempt: 0, error: null }, [{ type: 'request', socketId }]];
}

/** The progress of a request. It counts while its sign-in is pending only. */
export function onRequest(
  state: SigninMachineState,
  event: Extract<SigninEvent, { type: 'requesting' | 'retrying' | 'authenticated' | 'request-failed' }>,
): Transition {
  if (!isRequesting(state)) return unchanged(state);
  const kept = { ...memoryOf(state), previousUser: state.previousUser };
  switch (event.type) {
    case 'requesting': {
      const { attempt, error } = event;
      return [{ ...kept, status: 'authenticating', attempt, error }, []];
    }
    case 'retrying': {
      const { attempt, error } = event;
      return [{ ...kept, status: 'retrying', attempt, error }, []];
    }
    case 'authenticated':
      return [{ ...kept, status: 'verifying', sentUserId: event.userId, attempt: state.attempt }, []];
    case 'request-failed':
      return failed(state, event.error);
  }
}
