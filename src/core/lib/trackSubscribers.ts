import type { ReadableStore } from './createStore';

/** A store that knows whether it has ever had a subscriber. */
export interface TrackedStore<Value> extends ReadableStore<Value> {
  readonly hasHadSubscriber: boolean;
}

/** The same store for some of its subscribers, which are tracked. */
export function trackSubscribers<Value>(store: ReadableStore<Value>): TrackedStore<Value> {
  let hasHadSubscriber = false;
  return {
    initialValue: store.initialValue,
    getValue: store.getValue,
    get hasHadSubscriber() {
      return hasHadSubscriber;
    },
    subscribe(listener) {
      hasHadSubscriber = true;
      return store.subscribe(listener);
    },
  };
}
