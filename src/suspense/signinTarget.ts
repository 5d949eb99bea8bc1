import type { Inspector } from 'react-pusher-user';
import type { WaitTarget } from './waitsOf';

const NOTHING_TO_RELEASE = () => undefined;

/** Waits for the sign-in to end, with a user or without. In a provider that a hidden `<Activity>` has stopped, it is still to come. */
export const SIGNIN: WaitTarget = {
  key: 'sign-in',
  open: ({ appSignin, client, isMounted }) => ({
    isSettled() {
      const { status } = appSignin.getValue();
      return status !== 'pending' && !(status === 'idle' && !isMounted());
    },
    subscribe(listener) {
      const stops = [appSignin.subscribe(listener), client.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
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
