import { bindingsOn } from '../bindings/bindingsOn';
import { fanOut, mount, presence, unmount } from '../harness/channelTimes';
import type { Contest, ContestGroup } from '../harness/Contest';
import { createStage } from '../harness/createStage';

/** What channels cost at scale. */
export function times(): ContestGroup {
  const stage = createStage();
  const contest = (
    name: string,
    [work, channel, each]: [work: typeof fanOut, channel: string, each: number],
    tie: number,
    rounds = 12,
  ): Contest => ({
    name,
    unit: 'ms',
    measure: (binding) => () => work({ stage, binding, channels: [channel], each }),
    rounds,
    tie,
  });
  return {
    contests: [
      // Ours and bare pusher-js call the latest handler, the others the one of some render.
      contest('an event to 10,000 listeners on a channel', [fanOut, 'news', 10_000], 1.3),
      contest('10,000 listeners on a channel mount', [mount, 'news', 10_000], 1.1),
      // The others take half a second each time, ours a hundredth of that.
      contest('10,000 listeners on a channel unmount', [unmount, 'news', 10_000], 1.1, 2),
      contest('5,000 join, until their list is shown', [presence, 'presence-room', 5000], 1.1),
      contest('10,000 join, until their list is shown', [presence, 'presence-room', 10_000], 1.1),
    ],
    bindings: bindingsOn(stage),
    end: stage.end,
  };
}
