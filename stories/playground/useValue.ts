import { useSyncExternalStore } from 'react';
import type { Value } from './createValue';

/** The value as it is now; renders when it changes. */
export function useValue<Content>({ subscribe, get }: Pick<Value<Content>, 'subscribe' | 'get'>): Content {
  return useSyncExternalStore(subscribe, get);
}
