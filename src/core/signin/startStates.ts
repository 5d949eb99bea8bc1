import type { SigninMachineState } from './SigninMachineState';

type StateOf<Status extends SigninMachineState['status']> = Extract<SigninMachineState, { status: Status }>;

export const IDLE: StateOf<'idle'> = { status: 'idle', sentUserId: null, lastUserId: null, isDue: false };

/** An automatic sign-in starts when the app opens the connection that it keeps closed. */
export const DUE: StateOf<'idle'> = { ...IDLE, isDue: true };

/** A sign-in that was asked for while no user is shown. */
export const CONNECTING: StateOf<'connecting'> = {
  status: 'connecting',
  sentUserId: null,
  lastUserId: null,
  previousUser: null,
  error: null,
};
