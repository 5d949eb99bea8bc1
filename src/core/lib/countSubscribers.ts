import type { ReadableStore } from './createStore';

/** A store that knows how many subscribers it has. */
export interface CountedStore<Value> extends ReadableStore<Value> {
  readonly subscriberCount: number;
}

/** The same store for some of its subscribers, which are counted. */
export function countSubscribers<Value>(store: ReadableStore<Value>): CountedStore<Value> {
  let subscriberCount = 0;
  return {
    initialValue: store.initialValue,
    getValue: store.getValue,
    get subscriberCount() {
      return subscriberCount;
    },
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener);
      subscriberCount++;
      return () => {
        unsubscribe();
        subscriberCount--;
      };
    },
  };
}
