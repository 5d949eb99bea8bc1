import type { SigninEffect } from './SigninEffect';
import type { SigninEvent } from './SigninEvent';
import { isActive, memoryOf, type SigninMachineState } from './SigninMachineState';
import { CONNECTING, DUE, IDLE } from './startStates';
import { aborted, endSigninEffect, type Transition, unchanged } from './Transition';

/** `signin()` was called, or `autoSignin` asks for a sign-in. */
export function onSignin(state: SigninMachineState): Transition {
  // A new connection asks for the user's channel again.
  if (state.status === 'signed-in' && state.userChannel === 'failed')
    return [state, [{ type: 'replace-socket' }]];
  if (isActive(state)) return unchanged(state);
  return [{ ...CONNECTING, ...memoryOf(state) }, [{ type: 'start-signin' }]];
}

/** `signout()` was called, here or in another provider of the client. */
export function onSignedOut(
  state: SigninMachineState,
  { type }: Extract<SigninEvent, { type: 'signout' | 'signed-out-elsewhere' }>,
): Transition {
  const effects: SigninEffect[] = [endSigninEffect(aborted())];
  if (mayHavePrivateData(state)) effects.unshift(DROP_PRIVATE_DATA);
  if (type === 'signout' && state.sentUserId !== null) effects.push({ type: 'sign-out' });
  return [IDLE, effects];
}

/**
 * Ends the sign-in of the user before. Two questions are answered apart, since a connection may have closed meanwhile: whether
 * private data of that user may be shown, and whether the current socket may be that user's. Channels are authorized for the
 * user in `userId`, also before anybody has signed in.
 */
export function onUserChanged(
  state: SigninMachineState,
  { nextSignin, hadUserId }: Extract<SigninEvent, { type: 'user-changed' }>,
): Transition {
  const effects: SigninEffect[] = [endSigninEffect(aborted())];
  if (hadUserId || mayHavePrivateData(state)) effects.unshift(DROP_PRIVATE_DATA);
  if (hadUserId || state.sentUserId !== null) effects.push({ type: 'replace-socket' });
  if (nextSignin === 'now') return [CONNECTING, [...effects, { type: 'start-signin' }]];
  return [nextSignin === 'due' ? DUE : IDLE, effects];
}

const DROP_PRIVATE_DATA: SigninEffect = { type: 'drop-private-data' };

/** Whether channels or members may show what only one user may see. */
const mayHavePrivateData = (state: SigninMachineState): boolean =>
  isActive(state) || state.sentUserId !== null || state.lastUserId !== null;
