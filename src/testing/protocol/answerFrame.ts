import type { Connection } from '../Connection';
import type { Answer, Answers } from './Answers';
import { decodeFrame } from './decodeFrame';
import { passOn } from './passOn';
import { signIn } from './signIn';
import { subscribe, unsubscribe } from './subscribe';

/** Does what a client's frame asks for, and gives what to say to it. Never throws, whatever the client sends. */
export function answerFrame(connection: Connection, raw: string, answers: Answers): Answer {
  const frame = decodeFrame(raw);
  if (frame === null) return answers.malformed();
  switch (frame.event) {
    case 'pusher:ping':
      return answers.pong();
    case 'pusher:pong':
      return { frames: [] };
    case 'pusher:signin':
      return signIn(connection, frame.data, answers);
    case 'pusher:subscribe':
      return subscribe(connection, frame.data, answers);
    case 'pusher:unsubscribe':
      return unsubscribe(connection, frame.data, answers);
    default:
      if (frame.event.startsWith('client-')) return passOn(connection, frame, answers);
      return answers.unknownEvent(frame.event);
  }
}
