import type { Connection } from '../Connection';
import type { Answer, Answers } from './Answers';
import { channelKind, userChannel } from './channelKind';
import { isRecord } from './json';

/** Answers `pusher:subscribe`. Subscribing again to the same channel succeeds again. */
export function subscribe(connection: Connection, data: unknown, answers: Answers): Answer {
  const channel = channelOf(data);
  if (channel === null) return answers.malformed();
  switch (channelKind(channel)) {
    case 'invalid':
      return answers.invalidChannel(channel);
    case 'private':
    case 'presence':
      return answers.subscriptionUnauthorized(channel);
    case 'user':
      if (connection.userId === null || channel !== userChannel(connection.userId)) {
        return answers.foreignUserChannel(channel);
      }
      break;
    case 'public':
      break;
  }
  connection.channels.add(channel);
  return answers.subscribed(channel);
}

/** Answers `pusher:unsubscribe`, with silence. */
export function unsubscribe(connection: Connection, data: unknown, answers: Answers): Answer {
  const channel = channelOf(data);
  if (channel === null) return answers.malformed();
  connection.channels.delete(channel);
  return { frames: [] };
}

function channelOf(data: unknown): string | null {
  return isRecord(data) && typeof data.channel === 'string' ? data.channel : null;
}
