import type { SigninMachineState } from 'react-pusher-user';
import type { SigninNode } from './SigninNode';

/** The node of a state: states that differ in what they remember share one. */
export const nodeOf = (state: SigninMachineState): SigninNode =>
  state.status === 'idle' && state.isDue ? 'idle, due' : state.status;
