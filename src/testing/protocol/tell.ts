import type { Connection } from '../Connection';
import type { Answer } from './Answers';

/** Says the same to several connections; it is made into text once. */
export function tell(connections: Iterable<Connection>, { frames }: Answer, except?: Connection): void {
  const texts = frames.map((frame) => JSON.stringify(frame));
  // A copy: who hears it may close or open connections meanwhile.
  for (const connection of [...connections]) {
    if (connection !== except) for (const text of texts) connection.send(text);
  }
}
