import type { Connection } from '../Connection';
import type { Answer } from './Answer';
import { SILENCE, joinAnswers } from './Answer';
import type { Answers } from './Answers';
import { cachedEvent } from './cache';
import { channelKind, userChannelName } from './channelNames';
import { isRecord } from './json';
import { addMember, membersOf, removeMember } from './presence';
import { sendSubscriptionCount } from './sendSubscriptionCount';
import { findAuthProblem, readMember } from './subscriptionAuth';
import type { SubscriptionData } from './subscriptionAuth';

/** Answers `pusher:subscribe`. A second subscription to the same channel succeeds again. */
export function subscribe(connection: Connection, data: unknown, answers: Answers): Answer {
  if (!hasChannel(data)) return answers.malformed();
  const { channel } = data;
  const refusal = refusalOf(connection, data, answers);
  if (refusal) return refusal;
  const isPresence = channelKind(channel) === 'presence';
  const member = isPresence ? readMember(connection, data.channel_data, answers) : null;
  if (isPresence && !member) {
    return answers.subscriptionUnauthorized(channel, 'Invalid channel_data: it must name a user_id');
  }
  const count = addSubscriber(connection, channel, answers);
  if (member) addMember(connection, channel, member, answers);
  const { state } = connection;
  return joinAnswers(
    answers.subscribed(channel, member ? membersOf(state, channel) : undefined),
    cachedEvent(state, channel, answers),
    count,
  );
}

/** Answers `pusher:unsubscribe`, with silence. */
export function unsubscribe(connection: Connection, data: unknown, answers: Answers): Answer {
  if (!hasChannel(data)) return answers.malformed();
  leaveChannel(connection, data.channel, answers);
  return SILENCE;
}

/** Ends the connection's subscription to the channel. Does nothing if there is none. */
export function leaveChannel(connection: Connection, channel: string, answers: Answers): void {
  if (!connection.channels.delete(channel)) return;
  const { subscribers, cache } = connection.state;
  const isLast = subscribers.delete(channel, connection);
  if (isLast && !answers.rules.cache.outlivesSubscribers) cache.delete(channel);
  removeMember(connection, channel, answers);
  sendSubscriptionCount(connection, channel, answers);
}

function hasChannel(data: unknown): data is SubscriptionData {
  return isRecord(data) && typeof data.channel === 'string';
}

/** @returns the new subscription count, as an answer for the connection. */
function addSubscriber(connection: Connection, channel: string, answers: Answers): Answer {
  if (connection.channels.has(channel)) return SILENCE;
  connection.channels.add(channel);
  connection.state.subscribers.add(channel, connection);
  return sendSubscriptionCount(connection, channel, answers);
}

function refusalOf(connection: Connection, data: SubscriptionData, answers: Answers): Answer | null {
  const { channel } = data;
  switch (channelKind(channel)) {
    case 'invalid':
      return answers.invalidChannel(channel);
    case 'private':
    case 'encrypted':
    case 'presence': {
      const problem = findAuthProblem(connection, data);
      return problem === null ? null : answers.subscriptionUnauthorized(channel, problem);
    }
    case 'user': {
      const isOwn = connection.userId !== null && channel === userChannelName(connection.userId);
      return isOwn || !answers.rules.protectsUserChannels ? null : answers.foreignUserChannel(channel);
    }
    case 'public':
      return null;
  }
}
