import { useCallback, useEffect } from 'react';
import type { ChannelError } from '../core/channel/ChannelError';
import { clientEventsOf } from '../core/channel/createClientEvents';
import { channelsOf } from '../core/channel/createChannels';
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
export const useClientEvent: PusherHooks['useClientEvent'] = (name, event, options = {}) => {
  const session = useSession('useClientEvent');
  const latestRef = useLatest(options);
  useRetained(channelsOf(session), name);
  const clientEvents = clientEventsOf(session);
  useEffect(
    () =>
      name === undefined
        ? undefined
        : clientEvents.onRejected(name, (error) => latestRef.current.onError?.(error)),
    [clientEvents, name, latestRef],
  );
  return useCallback(
    (data: unknown) => {
      const { throttle, onError } = latestRef.current;
      const promise = clientEvents.trigger({ channel: name ?? '', event, data }, throttle);
      if (onError) promise.catch((error: unknown) => latestRef.current.onError?.(error as ChannelError));
      return promise;
    },
    [clientEvents, name, event, latestRef],
  );
};
