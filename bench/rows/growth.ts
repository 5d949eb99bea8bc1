import { ours } from '../bindings/ours';
import { fanOut, mount, presence, unmount } from '../harness/channelTimes';
import { createStage } from '../harness/createStage';
import type { Group } from '../harness/Row';

/** Ours from 5,000 to 10,000. */
export function growth(): Group {
  const stage = createStage();
  const binding = ours(stage);
  const works = [
    ['an event to 10,000 listeners on a channel of ours', fanOut],
    ['10,000 of our listeners on a channel mount', mount],
    ['10,000 of our listeners on a channel unmount', unmount],
    ['10,000 join, until our list is shown', presence],
  ] as const;
  return {
    rows: works.map(([name, work]) => ({
      name,
      ours: () => work(stage, binding, 10_000),
      theirs: () => work(stage, binding, 5000),
      against: '5,000',
      limit: 2.3,
      rounds: 11,
    })),
    end: stage.end,
  };
}
