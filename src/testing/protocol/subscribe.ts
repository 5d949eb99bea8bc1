import type { Connection } from '../Connection';
import type { Answer, Answers } from './Answers';
import { announceCount } from './announceCount';
import { channelProblem, memberOf } from './authorize';
import { lastEvent } from './cache';
import { channelKind, userChannel } from './channelKind';
import { inOrder } from './inOrder';
import { isRecord } from './json';
import { enter, leave, membersOf } from './presence';

/** Answers `pusher:subscribe`. Subscribing again to the same channel succeeds again. */
export function subscribe(connection: Connection, data: unknown, answers: Answers): Answer {
  if (!isRecord(data) || typeof data.channel !== 'string') return answers.malformed();
  const { channel } = data;
  const refusal = refuse(connection, { ...data, channel }, answers);
  if (refusal) return refusal;
  const isPresence = channelKind(channel) === 'presence';
  const member = isPresence ? memberOf(connection, data.channel_data, answers) : null;
  if (isPresence && !member) {
    return answers.subscriptionUnauthorized(channel, 'Invalid channel_data: it must name a user_id');
  }
  const count = join(connection, channel, answers);
  if (member) enter(connection, channel, member, answers);
  const { state } = connection;
  return inOrder(
    answers.subscribed(channel, member ? membersOf(state, channel) : undefined),
    lastEvent(state, channel, answers),
    count,
  );
}

/** Answers `pusher:unsubscribe`, with silence. */
export function unsubscribe(connection: Connection, data: unknown, answers: Answers): Answer {
  if (!isRecord(data) || typeof data.channel !== 'string') return answers.malformed();
  part(connection, data.channel, answers);
  return { frames: [] };
}

/** Ends a subscription, where there is one. */
export function part(connection: Connection, channel: string, answers: Answers): void {
  if (!connection.channels.delete(channel)) return;
  const { subscribers, cache } = connection.state;
  const isLast = subscribers.delete(channel, connection);
  if (isLast && !answers.rules.cache.outlivesSubscribers) cache.delete(channel);
  leave(connection, channel, answers);
  announceCount(connection, channel, answers);
}

/** Takes the connection in, and gives what to say of the number of subscribers. */
function join(connection: Connection, channel: string, answers: Answers): Answer {
  if (connection.channels.has(channel)) return { frames: [] };
  connection.channels.add(channel);
  connection.state.subscribers.add(channel, connection);
  return announceCount(connection, channel, answers);
}

function refuse(connection: Connection, data: { channel: string }, answers: Answers): Answer | null {
  const { channel } = data;
  switch (channelKind(channel)) {
    case 'invalid':
      return answers.invalidChannel(channel);
    case 'private':
    case 'encrypted':
    case 'presence': {
      const problem = channelProblem(connection, data);
      return problem === null ? null : answers.subscriptionUnauthorized(channel, problem);
    }
    case 'user': {
      const isOwn = connection.userId !== null && channel === userChannel(connection.userId);
      return isOwn || !answers.rules.guardsUserChannels ? null : answers.foreignUserChannel(channel);
    }
    case 'public':
      return null;
  }
}
