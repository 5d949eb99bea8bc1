import { isObject } from '../lib/isObject';
import type { Frame } from './Frame';
import { overrideMethod } from './overrideMethod';
import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/** The frames of one client, which others decide about. */
export interface InterceptedFrames {
  /** Passes a frame that was held back to pusher-js and to all listeners, as if the server had just sent it. */
  pass(frame: Frame): void;
  /** Ends the interception. */
  restore(): void;
}

/** Calls `hold` with each frame that the server sends, before pusher-js and all listeners. If it returns true, they do not get the frame. */
export function interceptFrames(client: PusherClient, hold: (frame: Frame) => boolean): InterceptedFrames {
  const { connection } = internalsOf(client);
  const emit = connection.emit.bind(connection);
  const restore = overrideMethod(connection, 'emit', (event, ...data) => {
    const [frame] = data;
    return event === 'message' && isFrame(frame) && hold(frame) ? connection : emit(event, ...data);
  });
  return {
    pass(frame) {
      emit('message', frame);
    },
    restore,
  };
}

const isFrame = (data: unknown): data is Frame => isObject(data) && typeof data.event === 'string';
