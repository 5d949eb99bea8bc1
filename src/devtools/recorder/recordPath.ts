import type { Inspector, SigninEvent, SigninMachineState } from 'react-pusher-user';
import { nodeOf } from '../signin/nodeOf';
import type { EntryLog } from './EntryLog';
import type { PathStep } from './PathStep';

/** Records each step of the sign-in, beginning with the current state. Returns the function that ends it. */
export function recordPath(inspector: Inspector, path: EntryLog<PathStep>): () => void {
  const state = inspector.getSigninState();
  // In Strict Mode, React starts each recording twice.
  if (path.getEntries().at(-1)?.state !== state) path.add(stepOf(state, null));
  return inspector.onTransition(({ event, previous, next }) => {
    if (next !== previous) path.add(stepOf(next, event));
  });
}

function stepOf(state: SigninMachineState, event: SigninEvent | null): PathStep {
  const time = Date.now();
  return {
    time,
    event: event && nameOf(event),
    node: nodeOf(state),
    state,
    attempt: 'attempt' in state ? state.attempt : null,
    error: 'error' in state ? state.error : null,
    retryAt: event?.type === 'retrying' ? time + event.delay : null,
  };
}

const nameOf = (event: SigninEvent): string =>
  event.type === 'closed' ? `closed by ${event.by}` : event.type;
