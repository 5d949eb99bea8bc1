import { guard } from '../guard';
import { memoize } from '../memoize';
import type { Session } from '../Session';
import { ChannelError } from './ChannelError';
import type { SendOptions, Subscription } from './Subscription';

/**
 * Sends a session's client events, within Pusher's limit: it takes ten in any second, on all channels of a connection.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/events/#triggering-client-events | Pusher's client events}
 */
export const clientEventsOf = /* @__PURE__ */ memoize((session: Session) => {
  /** When each of the last ten was sent, latest first. */
  const sent: number[] = [];
  const waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** For how long Pusher takes no more. Without a client there is no channel any more to wait for. */
  const getDelay = () => (session.pusherClient ? (sent[9] ?? 0) + 1000 - Date.now() : 0);

  /** Sends what waits, as far as Pusher takes more. */
  const flush = () => {
    clearTimeout(timer);
    while (waiting.length && getDelay() <= 0) waiting.shift()?.();
    if (waiting.length) timer = setTimeout(flush, getDelay());
  };

  session.on(flush);

  return (
    { name, getChannel }: Subscription,
    event: string,
    data: unknown,
    options?: SendOptions,
  ): Promise<void> => {
    const promise = new Promise<void>((resolve, reject) => {
      if (name && !/^(presence|private(?!-encrypted-))\b/.test(name)) throw new ChannelError('unsupported');
      if (!options?.throttle && getDelay() > 0) throw new ChannelError('rate-limited');
      waiting.push(() => {
        try {
          if (getChannel()?.trigger(event, data)) {
            sent.unshift(Date.now());
            sent.length = 10;
            resolve();
          } else reject(new ChannelError('not-subscribed'));
        } catch (cause) {
          // Another prefix, or what is no JSON, such as a circle.
          reject(new ChannelError('invalid-event', { cause }));
        }
      });
      flush();
    });
    // Unheard, it is no uncaught one.
    promise.catch((error: unknown) => guard(options?.onError, error as ChannelError));
    return promise;
  };
});
