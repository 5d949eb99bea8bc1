import type { ConsoleCommand } from './consoleMessages';
import type { OpenPageServer } from './pageServers';

/** Does on the servers of the page what the server console asks for. */
export function runConsoleCommand(command: ConsoleCommand, pages: readonly OpenPageServer[]): void {
  for (const { server, isDenying, log } of pages) {
    switch (command.type) {
      case 'refresh':
        break;
      case 'send-to-user':
        server.sendToUser(command.userId, command.event, command.data);
        break;
      case 'trigger':
        server.trigger(command.channel, command.event, command.data);
        break;
      case 'terminate':
        server.terminateUserConnections(command.userId);
        break;
      case 'drop':
        server.connections.find(({ socketId }) => socketId === command.socketId)?.drop();
        break;
      case 'deny':
        isDenying.set(command.isDenying);
        break;
      case 'clear-log':
        log.clear();
        break;
    }
  }
}
