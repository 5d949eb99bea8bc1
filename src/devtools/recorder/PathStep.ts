import type { SigninMachineState, SigninError } from 'react-pusher-user';
import type { SigninNode } from '../signin/SigninNode';

/** One step of a sign-in. */
export interface PathStep {
  time: number;
  /** The event that led here; `null` for the state in which the recording began. */
  event: string | null;
  node: SigninNode;
  state: SigninMachineState;
  /** The request that is or was made: 1 for the first. */
  attempt: number | null;
  error: SigninError | null;
  /** When the next request is made, if one waits for its time. */
  retryAt: number | null;
}
