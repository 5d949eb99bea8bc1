import { createOurBinding } from '../bindings/createOurBinding';
import { createBenchServer } from '../harness/createBenchServer';
import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { measureEvent, measureMount, measureUnmount } from '../measures/listenerMeasures';
import { measureJoins } from '../measures/measureJoins';

/**
 * Rows that compare 10,000 of ours with 5,000 of ours. The baseline has 5,000 on each of two channels, so that both
 * sides use as much memory, and reports half of its time.
 */
export function channelGrowthRows(): RowGroup {
  const benchServer = createBenchServer();
  const binding = createOurBinding(benchServer);
  const growths = [
    ['growth: an event to 10,000 listeners on a channel', measureEvent, 'news'],
    ['growth: mount of 10,000 listeners on a channel', measureMount, 'news'],
    ['growth: unmount of 10,000 listeners on a channel', measureUnmount, 'news'],
    ['growth: 10,000 joins until the member list shows them', measureJoins, 'presence-room'],
  ] as const;
  return {
    rows: growths.map(([name, measure, channelName]) => ({
      name,
      ours: () => measure({ benchServer, binding, channelNames: [channelName], countPerChannel: 10_000 }),
      baseline: async () => {
        const channelNames = [channelName, `${channelName}-2`];
        return (await measure({ benchServer, binding, channelNames, countPerChannel: 5000 })) / 2;
      },
      baselineName: 'ours with 5,000',
      limit: LIMITS.growth,
      rounds: 11,
    })),
    end: benchServer.end,
  };
}
