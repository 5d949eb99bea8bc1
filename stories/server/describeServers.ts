import { describeTraffic } from '../playground/describeTraffic';
import { stringifyShort } from '../playground/stringifyShort';
import type { ConsoleState } from './consoleMessages';
import type { OpenPageServer } from './pageServers';

const SHOWN_ENTRIES = 60;

/** Describes the servers on the page for the server console, as plain data. */
export function describeServers(pages: readonly OpenPageServer[]): ConsoleState {
  const servers = pages.map(({ server }) => server);
  return {
    dialects: servers.map(({ dialect }) => dialect),
    connections: servers.flatMap(({ connections }) =>
      connections.map(({ socketId, userId, channels }) => ({ socketId, userId, channels: [...channels] })),
    ),
    channels: servers.flatMap((server) =>
      server.channels().map(({ name, subscriptionCount, members }) => ({
        name,
        subscribers: subscriptionCount,
        members: members.map(({ user_id }) => user_id),
      })),
    ),
    isDenying: pages.some(({ isDenying }) => isDenying.get()),
    log: pages.flatMap(({ log }, index) =>
      log
        .get()
        .slice(0, SHOWN_ENTRIES)
        .map((entry) => describe(entry, index)),
    ),
  };
}

function describe(entry: Parameters<typeof describeTraffic>[0], serverIndex: number) {
  const { from, title, data } = describeTraffic(entry);
  return {
    key: `${serverIndex}.${entry.id}`,
    time: new Date(entry.time).toISOString().slice(14, 23),
    from,
    title,
    data: stringifyShort(data),
  };
}
