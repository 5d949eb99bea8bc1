import { bindingsOn } from '../bindings/bindingsOn';
import type { ContestGroup } from '../harness/Contest';
import { createStage } from '../harness/createStage';
import { fanOut, mount, presence, unmount } from '../harness/channelTimes';

/** What channels cost at scale. */
export function times(): ContestGroup {
  const stage = createStage();
  return {
    contests: [
      {
        name: 'an event to 10,000 listeners on a channel',
        unit: 'ms',
        measure: (binding) => () => fanOut(stage, binding, 10_000),
        rounds: 7,
        tie: 1.3,
      },
      {
        name: '10,000 listeners on a channel mount',
        unit: 'ms',
        measure: (binding) => () => mount(stage, binding, 10_000),
        rounds: 5,
        tie: 1.1,
      },
      {
        name: '10,000 listeners on a channel unmount',
        unit: 'ms',
        measure: (binding) => () => unmount(stage, binding, 10_000),
        rounds: 3,
        tie: 1.1,
      },
      {
        name: '5,000 join, until their list is shown',
        unit: 'ms',
        measure: (binding) => () => presence(stage, binding, 5000),
        rounds: 1,
        tie: 1.1,
      },
      {
        name: '10,000 join, until their list is shown',
        unit: 'ms',
        measure: (binding) => () => presence(stage, binding, 10_000),
        rounds: 1,
        tie: 1.1,
      },
    ],
    bindings: bindingsOn(stage),
    end: stage.end,
  };
}
