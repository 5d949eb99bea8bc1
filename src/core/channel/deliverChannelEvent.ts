import type { ChannelEventMetadata } from './ChannelEvent';
import { checkChannelData } from './checkChannelData';
import type { Subscription } from './Subscription';

/**
 * Hands an event of a channel to its listeners, once it has passed its schema. What a cache channel holds, the last event of
 * the server's or that there is none, is kept for who comes later.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/cache-channels/ | Pusher's cache channels}
 */
export const deliverChannelEvent = (
  subscription: Subscription,
  metadata: ChannelEventMetadata,
  data: unknown,
): void => {
  const { event } = metadata;
  checkChannelData(
    subscription,
    ({ events, clientEvents }) => events?.[event] ?? clientEvents?.[event],
    event,
    data,
    (checked) => {
      if (/^(\w+-)*cache-/.test(subscription.name) && !/^(client-|pusher:[^c])/.test(event))
        subscription.held = [event, checked, metadata];
      subscription.emit(event, checked, metadata);
    },
  );
};
