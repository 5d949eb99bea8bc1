/** The highest allowed ratio of our value to the value that it is compared with. */
export const LIMITS = {
  /** Counts don't depend on the machine. Our count leads or ties. */
  count: 1,
  /** Users don't notice a smaller difference, and times on a shared machine vary by as much. */
  time: 1.3,
  /**
   * An event on a channel, compared with bindings that call the handler itself: ours calls the handler of the latest render, and
   * a handler that throws stops no other. That takes about 7 ns more per listener, which no user notices.
   */
  latestHandler: 2,
  /**
   * Our hooks do more work in a mount than a plain effect does: they find the shared subscription, compare the names of channels and
   * events, and keep the latest handler. That takes about 3 µs more per listener, and a component mounts once.
   */
  mount: 5,
  /** 5,000 joins take about 45 ms with each binding, and 8 ms more or less from run to run. Nobody notices that. */
  joins: 1.6,
  /** Each channel of ours has a state, an error, a request with retries and a time limit. That takes about 20 µs more per channel. */
  subscribe: 20,
  /** One hook reads the states of all its channels when one of them changes. A component with one channel reads that one. */
  stateOfList: 10,
  /** A hook that suspends also reads the error and the provider, and remembers that the component was shown. A component mounts once. */
  suspense: 8,
  /** An event passes the hub, is copied for another tab, and is a frame for the pusher-js of that tab again. */
  sharedEvent: 20,
  /** pusher-js searches all listeners when it removes one. Ours doesn't. */
  addAndRemove: 1 / 25,
  /** Twice the work takes twice the time if growth is linear, and four times the time if it is quadratic. */
  growth: 2.5,
};
