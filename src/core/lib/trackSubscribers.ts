import type { ReadableStore } from './createStore';

/** A store that knows whether it has ever had a subscriber. */
export interface TrackedStore<Value> extends ReadableStore<Value> {
  readonly hasHadSubscriber: boolean;
}

/** Returns a store that shows the same value, and tells whether anything has subscribed to it. */
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
