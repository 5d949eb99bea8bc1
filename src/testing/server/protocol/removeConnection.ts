import type { Connection } from '../Connection';
import type { Answers } from './Answers';
import { leaveChannel } from './subscribe';
import { removeOnlineUsers } from './watchlist';

/** Removes a closed connection from its app's state and sends the other connections the events that follow from it. */
export function removeConnection(connection: Connection, answers: Answers): void {
  for (const channel of [...connection.channels]) leaveChannel(connection, channel, answers);
  removeOnlineUsers(connection, answers);
  for (const userId of connection.users) connection.state.signedIn.delete(userId, connection);
}
