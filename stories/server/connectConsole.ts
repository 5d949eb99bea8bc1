import { CONSOLE_COMMAND, CONSOLE_STATE, type ConsoleCommand } from './consoleMessages';
import { describeServers } from './describeServers';
import { type OpenPageServer, pageServers } from './pageServers';
import { runConsoleCommand } from './runConsoleCommand';

/** Storybook's channel between the page of a story and Storybook's own interface. */
interface Channel {
  on: (event: string, listener: (command: ConsoleCommand) => void) => void;
  emit: (event: string, data: unknown) => void;
}

/** Many frames in one tick cause one message. */
const INTERVAL = 100;

/** Sends the state of the servers on this page to the server console, and runs the console's commands. */
export function connectConsole(channel: Channel): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void)[] = [];

  const sendSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      channel.emit(CONSOLE_STATE, describeServers(pageServers.get()));
    }, INTERVAL);
  };
  const listenTo = ({ log, isDenying }: OpenPageServer) => [
    log.subscribe(sendSoon),
    isDenying.subscribe(sendSoon),
  ];

  pageServers.subscribe(() => {
    for (const stop of stopListening) stop();
    stopListening = pageServers.get().flatMap(listenTo);
    sendSoon();
  });
  channel.on(CONSOLE_COMMAND, (command) => {
    runConsoleCommand(command, pageServers.get());
    sendSoon();
  });
}
