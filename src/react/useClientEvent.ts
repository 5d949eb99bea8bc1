import { useCallback, useEffect, useRef } from 'react';
import type { ClientEventOptions } from '../core/channel/ClientEventOptions';
import { NO_CHANNEL } from '../core/channel/NO_CHANNEL';
import { readEventRejection } from '../core/channel/readEventRejection';
import { callSafely } from '../core/lib/callSafely';
import { ErrorCode } from '../core/pusher/closeCodes';
import type { ConnectionEvent } from '../core/pusher/ConnectionEvent';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useLatest } from './useLatest';
import { useSubscription } from './useSubscription';

/** Pusher's refusal of a client event comes within this time, in milliseconds. */
const REFUSAL_PERIOD = 5000;

/**
 * Subscribes to a private or presence channel, and returns a function that sends a client event to its other subscribers.
 *
 * The function never changes. Its promise resolves once the event is sent, and rejects with a `ChannelError`: `invalid-event`,
 * `unsupported`, `not-subscribed`, or `rate-limited` above 10 events a second, unless `throttle` lets events wait. An event that
 * a newer one replaces (`throttle: 'latest'`) has the promise of the newer one. The promise need not be awaited. `onError` is
 * called with the same errors, and with the rejections that Pusher sends afterwards (`event-rejected`, or `rate-limited` with a
 * `pusherCode`).
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/events/#triggering-client-events | Pusher's client events}
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const sendTyping = useClientEvent('presence-room', 'client-typing', { throttle: 'latest' });
 * return <textarea onChange={() => void sendTyping({ at: Date.now() })} />;
 * ```
 */
export const useClientEvent: PusherHooks['useClientEvent'] = (
  name: string | undefined,
  event: string,
  options?: ClientEventOptions,
) => {
  const session = useSession('useClientEvent');
  const trigger = useSubscription(
    'useClientEvent',
    name,
    (subscription) => subscription.store,
    NO_CHANNEL,
    (channel) => channel.trigger,
  );
  const latestRef = useLatest({ name, event, options, trigger });
  const sentAtRef = useRef<number | null>(null);

  useEffect(() => {
    const receive = (connectionEvent: ConnectionEvent) => {
      if (connectionEvent.type !== 'error' || connectionEvent.source !== 'frame') return;
      const { channel, error } = connectionEvent;
      const { name: ownName, options: current } = latestRef.current;
      if (error.code !== ErrorCode.clientEventRejected) return;
      // Few servers name the channel: then it is the event of a hook that has just sent one.
      if (channel ? channel !== ownName : !isRecent(sentAtRef.current)) return;
      callSafely(current?.onError, readEventRejection(error));
    };
    return session.connectionEvents.on('event', receive);
  }, [session, latestRef]);

  return useCallback(
    (data: unknown) => {
      const { event: currentEvent, options: current, trigger: send } = latestRef.current;
      const promise = send(currentEvent, data, current);
      promise.then(
        () => {
          sentAtRef.current = performance.now();
        },
        () => undefined,
      );
      return promise;
    },
    [latestRef],
  );
};

const isRecent = (sentAt: number | null): boolean =>
  sentAt !== null && performance.now() - sentAt < REFUSAL_PERIOD;
