import type { Connection } from '../Connection';
import type { Answer } from './Answer';
import { SILENCE } from './Answer';
import type { Answers } from './Answers';
import { decodeFrame } from './decodeFrame';
import { relayClientEvent } from './relayClientEvent';
import { signIn } from './signIn';
import { subscribe, unsubscribe } from './subscribe';

/** Handles a client's frame and returns the answer for the client. Never throws, whatever text the client sends. */
export function answerFrame(connection: Connection, raw: string, answers: Answers): Answer {
  const frame = decodeFrame(raw);
  if (frame === null) return answers.malformed();
  switch (frame.event) {
    case 'pusher:ping':
      return answers.pong();
    case 'pusher:pong':
      return SILENCE;
    case 'pusher:signin':
      return signIn(connection, frame.data, answers);
    case 'pusher:subscribe':
      return subscribe(connection, frame.data, answers);
    case 'pusher:unsubscribe':
      return unsubscribe(connection, frame.data, answers);
    default:
      if (frame.event.startsWith('client-')) return relayClientEvent(connection, frame, answers);
      return answers.unknownEvent(frame.event);
  }
}
