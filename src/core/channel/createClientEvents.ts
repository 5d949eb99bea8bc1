import { followClient } from '../client/followClient';
import type { Frame } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { createEmitter } from '../createEmitter';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import { ChannelError, type ChannelErrorCode } from './ChannelError';
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
  /** What Pusher refused, by channel; without one where Pusher named none. */
  const { on, emit } = createEmitter();
  /** When the latest were sent, oldest first: ten at most. */
  let sent: number[] = [];
  const waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isFull = () => {
    sent = sent.filter((moment) => Date.now() - moment < PERIOD);
    return sent.length >= MOST;
  };

  const refusal = ({ channel, event }: ClientEvent): ChannelErrorCode | undefined => {
    if (!event.startsWith('client-')) return 'invalid-event';
    if (/^(pu|en)/.test(channelKind(channel))) return 'unsupported';
    return channels.find(channel)?.getState().status === 'subscribed' ? undefined : 'not-subscribed';
  };

  /** @throws ChannelError where it cannot be sent */
  const send = (clientEvent: ClientEvent) => {
    const { channel, event, data } = clientEvent;
    const code = refusal(clientEvent);
    if (code) throw new ChannelError(code);
    sent.push(Date.now());
    try {
      if (session.client?.send_event(event, data, channel)) return;
    } catch (cause) {
      // What is no JSON, such as a circle.
      throw new ChannelError('invalid-event', { cause });
    }
    throw new ChannelError('not-subscribed');
  };

  const sendWaiting = () => {
    while (waiting.length > 0 && !isFull()) waiting.shift()?.();
    const [oldest] = sent;
    clearTimeout(timer);
    if (waiting.length > 0 && oldest !== undefined)
      timer = setTimeout(sendWaiting, oldest + PERIOD - Date.now());
  };

  followClient(session, {
    receive(type, data) {
      const { event, channel, data: said } = (data ?? {}) as Frame;
      if (type !== 'message' || event !== 'pusher:error') return;
      const { code, message } = readError({ data: said }, null);
      if (code === 4301) emit(channel, new ChannelError('event-rejected', { pusherCode: code }, message));
    },
    // What still waits finds that there is no channel any more.
    detach() {
      sent = [];
      sendWaiting();
    },
  });

  return {
    /** Calls `listener` with what Pusher refuses of the channel's events. */
    onRejected(channel: string, listener: (error: ChannelError) => void): () => void {
      const stops = [channel, undefined].map((name) =>
        on((error) => {
          listener(error as ChannelError);
        }, name),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
    /** Resolves once it is sent. An unheard rejection is no uncaught one. */
    trigger(clientEvent: ClientEvent, throttle = false): Promise<void> {
      const promise = new Promise<void>((resolve, reject) => {
        const attempt = () => {
          try {
            send(clientEvent);
            resolve();
          } catch (error) {
            // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a ChannelError: nothing else is thrown above
            reject(error);
          }
        };
        const code = refusal(clientEvent);
        if (code ?? !isFull()) attempt();
        else if (throttle) {
          waiting.push(attempt);
          sendWaiting();
        } else reject(new ChannelError('rate-limited'));
      });
      promise.catch(() => undefined);
      return promise;
    },
  };
}
