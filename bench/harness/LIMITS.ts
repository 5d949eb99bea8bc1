/** The highest allowed ratio of our value to the value that it is compared with. */
export const LIMITS = {
  /** Counts don't depend on the machine. Our count leads or ties. */
  count: 1,
  /** Users don't notice a smaller difference, and times on a shared machine vary by as much. */
  time: 1.3,
  /** Our hooks do more work in a mount than a plain effect does, and a component mounts once. */
  mount: 1.5,
  /** pusher-js searches all listeners when it removes one. Ours doesn't. */
  addAndRemove: 1 / 25,
  /** Twice the work takes twice the time if growth is linear, and four times the time if it is quadratic. */
  growth: 2.5,
};
