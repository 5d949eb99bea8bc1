import { ours } from '../bindings/ours';
import { fanOut, mount, presence, unmount } from '../harness/channelTimes';
import { createStage } from '../harness/createStage';
import type { Group } from '../harness/Row';

/** Ours from 5,000 to 10,000. The 5,000 are there twice, on two channels, so that both sides hold as much. */
export function growth(): Group {
  const stage = createStage();
  const binding = ours(stage);
  const works = [
    ['an event to 10,000 of our listeners on a channel', fanOut, 'news'],
    ['10,000 of our listeners on a channel mount', mount, 'news'],
    ['10,000 of our listeners on a channel unmount', unmount, 'news'],
    ['10,000 join, until our list is shown', presence, 'presence-room'],
  ] as const;
  return {
    rows: works.map(([name, work, channel]) => ({
      name,
      ours: () => work({ stage, binding, channels: [channel], each: 10_000 }),
      theirs: async () =>
        (await work({ stage, binding, channels: [channel, `${channel}-2`], each: 5000 })) / 2,
      against: '5,000 of two channels',
      limit: 2.3,
      rounds: 11,
    })),
    end: stage.end,
  };
}
