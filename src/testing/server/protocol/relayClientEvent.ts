import type { Connection } from '../Connection';
import type { Answer } from './Answer';
import { SILENCE } from './Answer';
import type { Answers, ClientEventRefusal } from './Answers';
import { broadcast } from './broadcast';
import { storeEvent } from './cache';
import { channelKind } from './channelNames';
import type { PusherFrame } from './PusherFrame';

/** Source: https://pusher.com/docs/channels/using_channels/events/#rate-limit-your-events */
const RATE_LIMIT = { events: 10, withinMs: 1000 };

/** Sends a client event to the other subscribers of its channel. */
export function relayClientEvent(connection: Connection, frame: PusherFrame, answers: Answers): Answer {
  const { event, data, channel = '' } = frame;
  const refusal = refusalOf(connection, channel);
  if (refusal) return answers.clientEventRefused(frame.channel, refusal);
  const user_id = connection.members.get(channel)?.user_id;
  const { frames } = answers.event(channel, event, data);
  const relayed = { frames: frames.map((frame) => (user_id === undefined ? frame : { ...frame, user_id })) };
  storeEvent(connection.state, channel, relayed, 'client', answers.rules);
  broadcast(connection.state.subscribers.get(channel), relayed, connection);
  return SILENCE;
}

function refusalOf(connection: Connection, channel: string): ClientEventRefusal | null {
  const kind = channelKind(channel);
  // Encrypted channels do not allow client events: the server could not read what it relays.
  if (kind !== 'private' && kind !== 'presence') return 'wrong kind of channel';
  if (!connection.channels.has(channel)) return 'not subscribed';
  return isWithinRateLimit(connection) ? null : 'too many';
}

/** Checks and counts a client event. A refused event does not count. */
function isWithinRateLimit(connection: Connection): boolean {
  const now = Date.now();
  const recent = connection.clientEventTimes.filter((time) => now - time < RATE_LIMIT.withinMs);
  const isAllowed = recent.length < RATE_LIMIT.events;
  connection.clientEventTimes = isAllowed ? [...recent, now] : recent;
  return isAllowed;
}
