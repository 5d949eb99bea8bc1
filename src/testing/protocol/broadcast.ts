import type { Connection } from '../Connection';
import type { Answer } from './Answer';

/** Sends the same frames to several connections. Each frame is serialized once. */
export function broadcast(connections: Iterable<Connection>, { frames }: Answer, except?: Connection): void {
  const texts = frames.map((frame) => JSON.stringify(frame));
  // A copy, because a listener may close or open connections while the frames are sent.
  for (const connection of [...connections]) {
    if (connection === except) continue;
    for (const text of texts) connection.send(text);
  }
}
