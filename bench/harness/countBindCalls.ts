import type { Channel } from 'pusher-js';

/**
 * Counts the calls of `bind` and `unbind` on all channels of the same class as `channel`. Returns a function that stops the
 * count and returns it.
 */
export function countBindCalls(channel: Channel | undefined): () => number {
  if (!channel) throw new Error('There is no channel to count the calls on.');
  const prototype = Object.getPrototypeOf(channel) as Channel;
  const { bind, unbind } = channel;
  let count = 0;
  prototype.bind = function (...args) {
    count++;
    return bind.apply(this, args);
  };
  prototype.unbind = function (...args) {
    count++;
    return unbind.apply(this, args);
  };
  return () => {
    // The originals belong to a parent class, so the prototype inherits them again.
    Reflect.deleteProperty(prototype, 'bind');
    Reflect.deleteProperty(prototype, 'unbind');
    return count;
  };
}
