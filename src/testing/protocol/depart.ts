import type { Connection } from '../Connection';
import type { Answers } from './Answers';
import { part } from './subscribe';
import { goOffline } from './watchlist';

/** Takes a connection that has closed out of all it took part in. */
export function depart(connection: Connection, answers: Answers): void {
  for (const channel of [...connection.channels]) part(connection, channel, answers);
  goOffline(connection, answers);
  for (const userId of connection.users) connection.state.signedIn.delete(userId, connection);
}
