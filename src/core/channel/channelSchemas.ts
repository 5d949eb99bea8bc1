import type { Schema } from '../Schema';
import type { SessionOptions } from '../SessionOptions';

interface SchemasOfChannel {
  events?: Record<string, Schema | undefined>;
  clientEvents?: Record<string, Schema | undefined>;
  member?: Schema;
}

/** The schemas for a channel: those of its name, or else of the first pattern, such as `presence-room-*`, that it matches. */
export const channelSchemas = ({ schemas }: SessionOptions, name: string): SchemasOfChannel => {
  // `Register` knows the names: here they are any.
  const channels = (schemas?.channels ?? {}) as Record<string, SchemasOfChannel>;
  const found = Object.entries(channels).find(
    ([pattern]) => pattern === name.slice(0, pattern.length - 1) + '*',
  );
  return channels[name] ?? found?.[1] ?? {};
};
