import type { Connection } from '../Connection';
import type { Answer } from './Answer';

/**
 * Sends the same frames to several connections. Each frame is serialized once.
 *
 * @returns the number of connections.
 */
export function broadcast(
  connections: Iterable<Connection>,
  { frames }: Answer,
  except?: Connection,
): number {
  const texts = frames.map((frame) => JSON.stringify(frame));
  // A copy, because a listener may close or open connections while the frames are sent.
  const receivers = [...connections].filter((connection) => connection !== except);
  for (const connection of receivers) {
    for (const text of texts) connection.send(text);
  }
  return receivers.length;
}
