import { ownEntry } from '../lib/ownEntry';
import type { SessionOptions } from '../SessionOptions';
import type { Schema } from '../validation/Schema';
import { validateEvent } from '../validation/validate';

/** The schemas of one channel. `Register` knows the names: here they are any. */
interface SchemasOfChannel {
  events?: Record<string, Schema | undefined>;
  clientEvents?: Record<string, Schema | undefined>;
  member?: Schema;
}

/** Passes the data of an event on as the channel's schemas make them, or calls `onInvalidEvent`. */
export function validateChannelEvent(
  options: SessionOptions,
  channel: string,
  { event, data }: { event: string; data: unknown },
  deliver: (data: unknown) => void,
): void {
  const { events, clientEvents } = schemasOf(options, channel);
  const schema = ownEntry(events, event) ?? ownEntry(clientEvents, event);
  validateEvent(options, schema, { event, channel, data }, deliver);
}

/** Passes a member's `user_info` on as the channel's schema makes it, or calls `onInvalidEvent`. */
export function validateMemberInfo(
  options: SessionOptions,
  channel: string,
  info: unknown,
  deliver: (info: unknown) => void,
): void {
  const { member } = schemasOf(options, channel);
  validateEvent(options, member, { event: 'pusher:member_added', channel, data: info }, deliver);
}

/** The schemas of the channel's name, or else of the first pattern that it matches, such as `presence-room-*`. */
function schemasOf(options: SessionOptions, channel: string): SchemasOfChannel {
  const schemas: Partial<Record<string, SchemasOfChannel>> = options.schemas?.channels ?? {};
  const ofName = ownEntry(schemas, channel);
  if (ofName) return ofName;
  const pattern = Object.keys(schemas).find(
    (name) => name.endsWith('*') && channel.startsWith(name.slice(0, -1)),
  );
  return (pattern === undefined ? undefined : schemas[pattern]) ?? {};
}
