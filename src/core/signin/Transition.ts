import type { SigninEffect } from './SigninEffect';
import { SigninError } from './SigninError';
import { memoryOf, type SigninMachineState } from './SigninMachineState';

/** The next state, and the effects that follow, in this order. */
export type Transition = [state: SigninMachineState, effects: SigninEffect[]];

/** An event that the state does not expect. */
export const unchanged = (state: SigninMachineState): Transition => [state, []];

/** The sign-in has failed, and is not tried again. */
export const failed = (state: SigninMachineState, error: SigninError): Transition => [
  { ...memoryOf(state), status: 'failed', error },
  [endSigninEffect(error), { type: 'report', error }],
];

export const endSigninEffect = (error: SigninError): SigninEffect => ({ type: 'end-signin', error });

export const aborted = (): SigninError => new SigninError('aborted');
