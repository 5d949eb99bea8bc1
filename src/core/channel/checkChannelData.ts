import { checkData } from '../checkData';
import type { Schema } from '../validation/Schema';
import type { Subscription } from './Subscription';

/** The schemas of a channel. */
interface SchemasOfChannel {
  events?: Record<string, Schema | undefined>;
  clientEvents?: Record<string, Schema | undefined>;
  member?: Schema;
}

/**
 * Hands data on as the channel's schemas have it, of which `pick` takes one: those of its name, or else of the first
 * pattern, such as `presence-room-*`, that it matches.
 */
export const checkChannelData = (
  { name: channel, session }: Subscription,
  pick: (schemas: SchemasOfChannel) => Schema | undefined,
  event: string,
  data: unknown,
  deliver: (data: unknown) => void,
): void => {
  const options = session.getOptions();
  // `Register` knows the names: here they are any.
  const channels = (options.schemas?.channels ?? {}) as Record<string, SchemasOfChannel>;
  const found = Object.keys(channels).find(
    (pattern) => pattern === channel.slice(0, pattern.length - 1) + '*',
  );
  // The cast: where none is found, there is none of that name.
  const schema = pick(channels[channel] ?? channels[found as never] ?? {});
  checkData(options, schema, event, data, deliver, channel);
};
