import type { Channel } from 'pusher-js';
import type { PusherClient } from './PusherClient';
import { channelInternalsOf, internalsOf } from './PusherInternals';

/**
 * Lets the client have channels that are called `constructor` or `toString`: pusher-js looks a channel up in an object, and
 * would find the properties that all objects inherit. Returns the function that restores the table.
 */
export function allowAnyChannelName(client: PusherClient): () => void {
  const { channels } = internalsOf(client).channels;
  if (!channels) return () => undefined;
  Object.setPrototypeOf(channels, null);
  return () => {
    Object.setPrototypeOf(channels, Object.prototype);
  };
}

/** Lets a presence channel have members whose id is `__proto__`: pusher-js would set the prototype of its table. */
export function allowAnyMemberId(channel: Channel): void {
  const { members } = channelInternalsOf(channel);
  if (!members) return;
  let table: Record<string, unknown> = members.members;
  Object.defineProperty(members, 'members', {
    configurable: true,
    enumerable: true,
    get: () => table,
    set(next: Record<string, unknown>) {
      table = withoutPrototype(next);
    },
  });
  members.members = table;
}

function withoutPrototype(table: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = { __proto__: null };
  for (const [name, value] of Object.entries(table)) copy[name] = value;
  return copy;
}
