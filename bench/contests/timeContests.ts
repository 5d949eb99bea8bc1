import { createBindings } from '../bindings/createBindings';
import type { Contest, ContestGroup } from '../harness/Contest';
import { createBenchServer } from '../harness/createBenchServer';
import { LIMITS } from '../harness/LIMITS';
import { type ListenerWork, measureEvent, measureMount, measureUnmount } from '../measures/listenerMeasures';
import { measureJoins } from '../measures/measureJoins';

/** Contests that measure how long channels take with many listeners or members. */
export function timeContests(): ContestGroup {
  const benchServer = createBenchServer();
  const contest = (
    name: string,
    measure: (work: ListenerWork) => Promise<number>,
    { channelName, count, limit, rounds = 12 }: ContestOptions,
  ): Contest => ({
    name,
    unit: 'ms',
    createMeasure: (binding) => () =>
      measure({ benchServer, binding, channelNames: [channelName], countPerChannel: count }),
    limit,
    rounds,
  });
  const listeners = { channelName: 'news', count: 10_000, limit: LIMITS.time };
  const members = { channelName: 'presence-room', limit: LIMITS.joins };
  return {
    contests: [
      contest('an event to 10,000 listeners on a channel', measureEvent, {
        ...listeners,
        limit: LIMITS.latestHandler,
      }),
      contest('mount of 10,000 listeners on a channel', measureMount, { ...listeners, limit: LIMITS.mount }),
      // The other bindings take half a second per round. Our value is so far below theirs that two rounds are enough.
      contest('unmount of 10,000 listeners on a channel', measureUnmount, { ...listeners, rounds: 2 }),
      contest('5,000 joins until the member list shows them', measureJoins, { ...members, count: 5000 }),
      contest('10,000 joins until the member list shows them', measureJoins, { ...members, count: 10_000 }),
    ],
    bindings: createBindings(benchServer),
    end: benchServer.end,
  };
}

interface ContestOptions {
  channelName: string;
  count: number;
  limit: number;
  rounds?: number;
}
