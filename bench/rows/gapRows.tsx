import { useChannelEvent } from 'react-pusher-user';
import { useGap } from 'react-pusher-user/gap';
import { createOurBinding } from '../bindings/createOurBinding';
import { collectGarbage } from '../harness/collectGarbage';
import { createBenchServer } from '../harness/createBenchServer';
import { createFrame } from '../harness/createFrame';
import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { startApp } from '../harness/startApp';
import { timeOf } from '../harness/timeOf';

const EVENTS = 5000;
const FRAMES = Array.from({ length: EVENTS }, () => createFrame('news', 'tick', { text: 'Pigs fly' }));

/** Rows about what `useGap` costs while there is no gap. */
export function gapRows(): RowGroup {
  const benchServer = createBenchServer();
  const binding = createOurBinding(benchServer);
  let calls = 0;
  function Listener() {
    useChannelEvent('news', 'tick', () => calls++);
    return null;
  }
  function GapWatch() {
    useGap(() => undefined);
    return null;
  }

  /** The time that 5,000 events take, up to the handler of each, in milliseconds. */
  const measure = async (watchesGaps: boolean) => {
    const app = await startApp(benchServer, binding);
    await app.showSubscribed(['news'], [<Listener key="listener" />, watchesGaps && <GapWatch key="gaps" />]);
    collectGarbage();
    // The collection discards compiled code, so the first events don't count.
    benchServer.deliver(FRAMES);
    calls = 0;
    const time = timeOf(() => {
      benchServer.deliver(FRAMES);
    });
    if (calls !== EVENTS) throw new Error(`The handler received ${calls} of ${EVENTS} events.`);
    await app.unmount();
    return time;
  };
  return {
    rows: [
      {
        name: '5,000 events with useGap',
        ours: () => measure(true),
        baseline: () => measure(false),
        baselineName: 'the same app without useGap',
        limit: LIMITS.time,
        rounds: 15,
      },
    ],
    end: benchServer.end,
  };
}
