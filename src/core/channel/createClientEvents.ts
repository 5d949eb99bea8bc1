import { followClient } from '../client/followClient';
import type { Frame } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { createEmitter } from '../createEmitter';
import { guard } from '../guard';
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

/** How it is sent, as of the latest render. */
interface LatestOptions {
  readonly current: {
    throttle?: boolean;
    onError?: (error: ChannelError) => void;
  };
}

/** Pusher takes ten in any second, on all channels of a connection. Source: Pusher's documentation of client events. */
const MOST = 10;
const PERIOD = 1000;

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

  const sendWaiting = () => {
    while (waiting.length > 0 && !isFull()) waiting.shift()?.();
    clearTimeout(timer);
    if (waiting.length > 0) timer = setTimeout(sendWaiting, Number(sent[0]) + PERIOD - Date.now());
  };

  followClient(session, {
    receive(_, frame) {
      const said = { ...(frame as Partial<Frame> | null) };
      const { code, message } = readError(said, null);
      if (said.event === 'pusher:error' && code === 4301)
        emit(undefined, new ChannelError('event-rejected', { pusherCode: code }, message), said.channel);
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
    trigger({ channel, event, data }: ClientEvent, options?: LatestOptions): Promise<void> {
      const promise = new Promise<void>((resolve, reject) => {
        const send = () => {
          try {
            if (!event.startsWith('client-')) throw new ChannelError('invalid-event');
            if (/^(pu|en)/.test(channelKind(channel))) throw new ChannelError('unsupported');
            const isSubscribed = channels.find(channel)?.getState().status === 'subscribed';
            if (!isSubscribed || !session.client?.send_event(event, data, channel))
              throw new ChannelError('not-subscribed');
            sent.push(Date.now());
            resolve();
          } catch (cause) {
            // What is no JSON, such as a circle.
            reject(cause instanceof ChannelError ? cause : new ChannelError('invalid-event', { cause }));
          }
        };
        if (options?.current.throttle) {
          waiting.push(send);
          sendWaiting();
        } else if (isFull()) reject(new ChannelError('rate-limited'));
        else send();
      });
      promise.catch((error: unknown) => {
        guard(() => options?.current.onError?.(error as ChannelError));
      });
      return promise;
    },
  };
}
