import type { SIGNIN_NODES } from './signinGraph';

/** A state of the sign-in in the diagram. */
export type SigninNode = (typeof SIGNIN_NODES)[number];
