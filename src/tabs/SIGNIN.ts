/**
 * Stands for the sign-in beside the names of channels, where both are kept alike: what a socket holds, signatures, and frames, of
 * which those that name no channel belong to the sign-in. No channel has this name.
 */
export const SIGNIN = '';
