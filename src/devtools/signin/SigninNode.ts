import type { SIGNIN_GRAPH } from './signinGraph';

/** A state of the sign-in in the diagram. */
export type SigninNode = (typeof SIGNIN_GRAPH)['nodes'][number];
