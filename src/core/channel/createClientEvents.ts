import { followClient } from '../client/followClient';
import type { Frame } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { createEmitter } from '../createEmitter';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import { ChannelError } from './ChannelError';
import { channelKind } from './channelKind';
import { channelsOf } from './createChannels';

/** A client event on its way: sent at once, or when Pusher takes more. */
interface ClientEvent {
  channel: string;
  event: string;
  data: unknown;
}

/** Pusher takes ten in any second, on all channels of a connection. Source: Pusher's documentation of client events. */
const [MOST, PERIOD] = [10, 1000];

/** Sends a session's client events, within Pusher's limits. */
export const clientEventsOf = /* @__PURE__ */ perSession(createClientEvents);

function createClientEvents(session: Session) {
  const channels = channelsOf(session);
  /** What Pusher refused; with it the channel, where Pusher named one. */
  const { on, emit } = createEmitter();
  /** When the latest were sent, oldest first: ten at most. */
  let sent: number[] = [];
  const waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isFull = () => {
    sent = sent.filter((moment) => Date.now() - moment < PERIOD);
    return sent.length >= MOST;
  };

  /** @throws ChannelError where it cannot be sent */
  const check = ({ channel, event }: ClientEvent) => {
    if (!event.startsWith('client-')) throw new ChannelError('invalid-event');
    if (/^(pu|en)/.test(channelKind(channel))) throw new ChannelError('unsupported');
    if (channels.find(channel)?.getState().status !== 'subscribed') throw new ChannelError('not-subscribed');
  };

  /** Sends it at once. */
  const send = (clientEvent: ClientEvent) =>
    new Promise<void>((resolve) => {
      check(clientEvent);
      const { channel, event, data } = clientEvent;
      let isSent;
      try {
        isSent = session.client?.send_event(event, data, channel);
      } catch (cause) {
        // What is no JSON, such as a circle.
        throw new ChannelError('invalid-event', { cause });
      }
      if (!isSent) throw new ChannelError('not-subscribed');
      sent.push(Date.now());
      resolve();
    });

  const sendWaiting = () => {
    while (waiting.length > 0 && !isFull()) waiting.shift()?.();
    clearTimeout(timer);
    const [oldest] = sent;
    if (waiting.length > 0 && oldest !== undefined)
      timer = setTimeout(sendWaiting, oldest + PERIOD - Date.now());
  };

  followClient(session, {
    receive(type, data) {
      const { event, channel, data: said } = (data ?? {}) as Partial<Frame>;
      const { code, message } = readError({ data: said }, null);
      if (event === 'pusher:error' && code === 4301)
        emit(undefined, new ChannelError('event-rejected', { pusherCode: code }, message), channel);
    },
    // What still waits finds that there is no channel any more.
    detach() {
      sent = [];
      sendWaiting();
    },
  });

  return {
    /** Calls the listener with what Pusher refused, and the channel if it named one. */
    on,
    /** Resolves once it is sent. An unheard rejection is no uncaught one. */
    trigger(clientEvent: ClientEvent, throttle = false): Promise<void> {
      const promise = new Promise<void>((resolve) => {
        check(clientEvent);
        const attempt = () => {
          resolve(send(clientEvent));
        };
        if (throttle) {
          waiting.push(attempt);
          sendWaiting();
        } else if (isFull()) throw new ChannelError('rate-limited');
        else attempt();
      });
      promise.catch(() => undefined);
      return promise;
    },
  };
}
