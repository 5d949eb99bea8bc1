import type { ChannelError } from '../core/channel/ChannelError';
import { clientEventsOf } from '../core/channel/createClientEvents';
import { channelsOf } from '../core/channel/createChannels';
import { React } from './React';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useRetained } from './useSubscription';
import { useLatest } from './useLatest';

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
  const session = useSession('useClientEvent');
  const clientEvents = clientEventsOf(session);
  const latestRef = useLatest({ channel: name ?? '', event, ...options });
  useRetained(channelsOf(session), name);
  React.useEffect(
    () =>
      clientEvents.on((error, channel = name) => {
        if (name && channel === name) latestRef.current.onError?.(error as ChannelError);
      }),
    [clientEvents, name, latestRef],
  );
  return React.useCallback(
    (data: unknown) => clientEvents.trigger({ ...latestRef.current, data }, latestRef),
    [clientEvents, latestRef],
  );
};
