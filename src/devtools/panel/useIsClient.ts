import { useSyncExternalStore } from 'react';

const subscribe = () => () => undefined;

/** Whether the component is on a client, and not in a server render or its hydration. */
export const useIsClient = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
