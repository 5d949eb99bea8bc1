import type { Channel } from 'pusher-js';

/** Counts the `bind` and `unbind` of all channels of that kind. Returns how to stop, which tells how many. */
export function countBinds(channel: Channel | undefined): () => number {
  if (!channel) throw new Error('No channel to count on');
  const prototype = Object.getPrototypeOf(channel) as Channel;
  const { bind, unbind } = channel;
  let count = 0;
  prototype.bind = function (...given) {
    count++;
    return bind.apply(this, given);
  };
  prototype.unbind = function (...given) {
    count++;
    return unbind.apply(this, given);
  };
  return () => {
    // They are a class's above.
    Reflect.deleteProperty(prototype, 'bind');
    Reflect.deleteProperty(prototype, 'unbind');
    return count;
  };
}
