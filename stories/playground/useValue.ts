import { useSyncExternalStore } from 'react';
import type { Value } from './createValue';

/** Returns the current value, and renders the component when the value changes. */
export function useValue<Content>({ subscribe, get }: Pick<Value<Content>, 'subscribe' | 'get'>): Content {
  return useSyncExternalStore(subscribe, get);
}
