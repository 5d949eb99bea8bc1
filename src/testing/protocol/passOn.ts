import type { Connection } from '../Connection';
import type { Answer, Answers, ClientEventRefusal } from './Answers';
import { keep } from './cache';
import { channelKind } from './channelKind';
import type { PusherFrame } from './PusherFrame';
import { tell } from './tell';

/** Source: https://pusher.com/docs/channels/using_channels/events/#rate-limit-your-events */
const [MOST_EVENTS, WITHIN_MS] = [10, 1000];

/** Passes a client event on to the others who subscribed to its channel. */
export function passOn(connection: Connection, frame: PusherFrame, answers: Answers): Answer {
  const { event, data, channel } = frame;
  const refusal = refusalOf(connection, channel);
  if (refusal || channel === undefined) {
    return answers.clientEventRefused(channel, refusal ?? 'wrong kind of channel');
  }
  const user_id = connection.members.get(channel)?.user_id;
  const { frames } = answers.event(channel, event, data);
  const passed = frames.map((frame) => ({ ...frame, ...(user_id !== undefined && { user_id }) }));
  keep(connection.state, channel, { frames: passed }, 'client', answers.rules);
  tell(connection.state.subscribers.get(channel), { frames: passed }, connection);
  return { frames: [] };
}

function refusalOf(connection: Connection, channel = ''): ClientEventRefusal | null {
  // Not on encrypted channels: the server could not know what it passes on.
  if (!['private', 'presence'].includes(channelKind(channel))) return 'wrong kind of channel';
  if (!connection.channels.has(channel)) return 'not subscribed';
  const now = Date.now();
  connection.clientEvents = connection.clientEvents.filter((time) => now - time < WITHIN_MS);
  if (connection.clientEvents.length >= MOST_EVENTS) return 'too many';
  connection.clientEvents.push(now);
  return null;
}
