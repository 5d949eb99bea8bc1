import { perSession } from '../perSession';
import type { Session } from '../Session';
import { ChannelError } from './ChannelError';
import type { Subscription } from './Subscription';

/** Pusher takes ten in any second, on all channels of a connection. Source: Pusher's documentation of client events. */
const MOST = 10;
const PERIOD = 1000;

/** Sends a session's client events, within Pusher's limits. */
export const clientEventsOf = /* @__PURE__ */ perSession((session: Session) => {
  /** When the latest were sent, oldest first: ten at most. */
  let sent: number[] = [];
  const waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Lets go what waits, as far as Pusher takes more. Without a client all of it: there is no channel any more. */
  const flush = () => {
    clearTimeout(timer);
    sent = sent.filter((moment) => Date.now() - moment < PERIOD);
    while (waiting.length > 0 && (sent.length < MOST || !session.client)) {
      sent.push(Date.now());
      waiting.shift()?.();
    }
    // There are as many as Pusher takes, and so a first.
    if (waiting.length > 0) timer = setTimeout(flush, Number(sent[0]) + PERIOD - Date.now());
  };

  session.on(flush);

  /** Resolves once it is sent. */
  return async (
    { name, get }: Subscription,
    event: string,
    data: unknown,
    isPatient: boolean | undefined,
  ): Promise<void> => {
    if (!event.startsWith('client-')) throw new ChannelError('invalid-event');
    if (name && !/^pr(?!ivate-encrypted-)/.test(name)) throw new ChannelError('unsupported');
    flush();
    if (isPatient)
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        flush();
      });
    else if (sent.length < MOST) sent.push(Date.now());
    else throw new ChannelError('rate-limited');
    try {
      if (get().status !== 'subscribed' || !session.client?.send_event(event, data, name))
        throw new ChannelError('not-subscribed');
    } catch (cause) {
      // What was not sent takes no room. What is no JSON, such as a circle, is thrown at us.
      sent.pop();
      throw cause instanceof ChannelError ? cause : new ChannelError('invalid-event', { cause });
    }
  };
});
