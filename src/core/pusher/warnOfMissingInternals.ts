import type { Channel } from 'pusher-js';
import { isPresenceChannel } from './channelNames';
import { CHANNEL_INTERNALS, INTERNALS } from './INTERNALS';
import type { PusherClient } from './PusherClient';
import { channelInternalsOf, internalsOf } from './PusherInternals';

const reported = new Set<string>();

/** Warns once, in development, about the internals that a client of this version of pusher-js lacks: their faults are not repaired. */
export function warnOfMissingInternals(client: PusherClient): void {
  warnOf(() =>
    Object.entries(INTERNALS).flatMap(([name, exists]) => (exists(internalsOf(client)) ? [] : [name])),
  );
}

/** Warns once, in development, about the internals that a channel of this version of pusher-js lacks. */
export function warnOfMissingChannelInternals(channel: Channel): void {
  const isPresence = isPresenceChannel(channel.name);
  warnOf(() =>
    Object.entries(CHANNEL_INTERNALS).flatMap(([name, exists]) =>
      exists(channelInternalsOf(channel), isPresence) ? [] : [`channel.${name}`],
    ),
  );
}

function warnOf(findMissing: () => string[]): void {
  const missing = findMissing().filter((name) => !reported.has(name));
  if (missing.length === 0) return;
  for (const name of missing) reported.add(name);
  // eslint-disable-next-line no-console -- a warning for developers
  console.warn(
    `react-pusher-user does not know this version of pusher-js: it lacks ${missing.join(', ')}. ` +
      'Some faults of pusher-js are not repaired. Use pusher-js 8.4 to 8.6.',
  );
}
