import { createBindings } from '../bindings/createBindings';
import type { ContestGroup } from '../harness/Contest';
import { createBenchServer } from '../harness/createBenchServer';
import { connectionContests } from './connectionContests';
import { listenerContests } from './listenerContests';
import { presenceContests } from './presenceContests';
import { subscriptionContests } from './subscriptionContests';

/** Contests that count, so that their results don't depend on the machine. */
export function countContests(): ContestGroup {
  const benchServer = createBenchServer();
  return {
    contests: [
      ...connectionContests(benchServer),
      ...listenerContests(benchServer),
      ...subscriptionContests(benchServer),
      ...presenceContests(benchServer),
    ],
    bindings: createBindings(benchServer),
    end: benchServer.end,
  };
}
