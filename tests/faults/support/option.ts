import type { UserAuthenticationOptions } from 'react-pusher-user';
import type { Scene } from './createScene';
import type { Fault } from './Fault';

/** Creates a row whose fault is an option of `userAuthentication`. */
export const option = (
  fault: string,
  userAuthentication: UserAuthenticationOptions | ((scene: Scene) => UserAuthenticationOptions),
  shows: string,
  row: Partial<Fault> = {},
): Fault => ({
  fault,
  props: (scene) => ({
    userAuthentication: {
      retry: false,
      ...(typeof userAuthentication === 'function' ? userAuthentication(scene) : userAuthentication),
    },
  }),
  shows,
  ...row,
});

export const cause = new Error('The session store is down');
export const fail = () => {
  throw cause;
};
/** Passes a value that the types forbid, but that JavaScript callers may pass. */
export const nonsense = (value: unknown) => value as never;
export const hang = () => new Promise<never>(() => {});
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- apps do this
export const failWith = (value: unknown) => () => Promise.reject(value);
