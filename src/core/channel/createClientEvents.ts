import { perSession } from '../perSession';
import type { Session } from '../Session';
import { ChannelError } from './ChannelError';
import type { Subscription } from './Subscription';

/** Pusher takes ten in any second, on all channels of a connection. Source: Pusher's documentation of client events. */
const MOST = 10;
const PERIOD = 1000;

/** Sends a session's client events, within Pusher's limits. */
export const clientEventsOf = /* @__PURE__ */ perSession((session: Session) => {
  /** When each of the last ten was sent, oldest first. */
  const sent = Array<number>(MOST).fill(0);
  const waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** For how long Pusher takes no more. Without a client there is no channel any more to wait for. */
  const getDelay = () => (session.pusherClient ? Number(sent[0]) + PERIOD - Date.now() : 0);

  /** Sends what waits, as far as Pusher takes more. */
  const flush = () => {
    clearTimeout(timer);
    while (waiting.length && getDelay() <= 0) waiting.shift()?.();
    if (waiting.length) timer = setTimeout(flush, getDelay());
  };

  session.on(flush);

  /** Resolves once it is sent. */
  return (
    { name, getValue, getChannel }: Subscription,
    event: string,
    data: unknown,
    isPatient: boolean | undefined,
  ): Promise<void> =>
    new Promise((resolve, reject) => {
      if (name && !/^pr(?!ivate-encrypted-)/.test(name)) throw new ChannelError('unsupported');
      if (!isPatient && getDelay() > 0) throw new ChannelError('rate-limited');
      waiting.push(() => {
        try {
          if (getValue().status === 'subscribed' && getChannel()?.trigger(event, data)) {
            sent.shift();
            sent.push(Date.now());
            resolve();
          } else reject(new ChannelError('not-subscribed'));
        } catch (cause) {
          // Another prefix, or what is no JSON, such as a circle.
          reject(new ChannelError('invalid-event', { cause }));
        }
      });
      flush();
    });
});
