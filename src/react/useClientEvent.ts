import { ChannelError } from '../core/channel/ChannelError';
import type { Frame } from '../core/client/PusherClient';
import { React } from './React';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useLatest } from './useLatest';
import { useUserEvent } from './useUserEvent';
import { useSubscription } from './useSubscription';

/**
 * Subscribes to a private or presence channel, and gives a function that sends a client event to its other subscribers.
 *
 * The function never changes. It resolves once the event is sent, and rejects with a `ChannelError`: `invalid-event`,
 * `unsupported`, `not-subscribed`, or `rate-limited` over 10 a second, where `throttle: true` waits instead. It need not be
 * awaited. `onError` hears the same, and what Pusher refuses afterwards (`event-rejected`).
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/events/#triggering-client-events | Pusher's client events}
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const sendTyping = useClientEvent('presence-room', 'client-typing', { throttle: true });
 * return <textarea onChange={() => void sendTyping({ at: Date.now() })} />;
 * ```
 */
export const useClientEvent: PusherHooks['useClientEvent'] = (name, event, options) => {
  const session = useSession();
  const trigger = useSubscription(
    name,
    (subscription) => subscription,
    (channel) => channel.trigger,
  );
  const latest = useLatest((data: unknown) => trigger(event, data, options));
  // The cast: a session tells of the server's frames by the name `null`, which no app's event can have.
  useUserEvent(null as never, (frame) => {
    const { event: said, channel = name } = frame as Frame;
    // The session has read the error before. Some servers name the channel.
    if (said === 'pusher:error' && session.lastError?.code === 4301 && name && channel === name)
      options?.onError?.(new ChannelError('event-rejected', { pusherCode: 4301 }, session.lastError.message));
  });
  return React.useCallback((data: unknown) => latest.current(data), [latest]);
};
