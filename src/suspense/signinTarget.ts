import type { Inspector } from 'react-pusher-user';
import type { WaitTarget } from './waitsOf';

const NOTHING_TO_RELEASE = () => undefined;

/** Waits for the sign-in to end, with a user or without. */
export const SIGNIN: WaitTarget = {
  key: 'sign-in',
  open: ({ appSignin }) => ({
    isSettled: () => appSignin.getValue().status !== 'pending',
    subscribe: appSignin.subscribe,
    release: NOTHING_TO_RELEASE,
  }),
};

/** Waits for the user's own channel, too, on which the user's events arrive. */
export const USER_EVENTS: WaitTarget = {
  key: 'user events',
  open: (inspector) => ({
    isSettled: () => canReceiveEvents(inspector),
    subscribe(listener) {
      const stops = [inspector.appSignin.subscribe(listener), inspector.onTransition(listener)];
      return () => stops.forEach((stop) => stop());
    },
    release: NOTHING_TO_RELEASE,
  }),
};

/** Whether the user's events arrive, or will not: the sign-in or the user's channel has failed. */
export function canReceiveEvents({ appSignin, getSigninState }: Inspector): boolean {
  const state = getSigninState();
  if (state.status === 'signed-in') return state.userChannel !== 'pending';
  return appSignin.getValue().status !== 'pending';
}
