import type { ChannelEventMetadata } from '../types/ChannelEvent';

/** A handler of channel events, whatever the types of its events. */
type Handler = (data: never, metadata: never) => void;

/**
 * Returns the function that handles an event: `handler` itself, or its function for that event. In JavaScript there may be
 * none; then it is a function that does nothing.
 */
export const handlerFor = (
  handler: Handler | Partial<Record<string, Handler>> | null | undefined,
  event: string,
): ((data: unknown, metadata: unknown) => void) => {
  const found = typeof handler === 'object' ? handler?.[event] : handler;
  // The cast: the types of `useChannelEvent` tie the data and the metadata to the event.
  return (found ?? (() => undefined)) as (data: unknown, metadata: unknown) => void;
};

/** Returns one function that handles several events, and ignores all others. */
export const handlerForEach =
  (handler: Parameters<typeof handlerFor>[0], events: readonly string[]): ReturnType<typeof handlerFor> =>
  (data, metadata) => {
    // Each event of a channel comes with its metadata.
    const { event } = metadata as ChannelEventMetadata;
    if (events.includes(event)) handlerFor(handler, event)(data, metadata);
  };
