import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether this is a server render, or the hydration of one. */
export const useIsServer = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
