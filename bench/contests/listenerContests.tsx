import type { Binding } from '../harness/Binding';
import type { Contest } from '../harness/Contest';
import { countBindCalls } from '../harness/countBindCalls';
import type { BenchServer } from '../harness/createBenchServer';
import { createFrame } from '../harness/createFrame';
import { settle } from '../harness/settle';
import { startApp } from '../harness/startApp';

const FRAME = createFrame('news', 'tick', 1);

/** Contests about one listener. */
export function listenerContests(benchServer: BenchServer): Contest[] {
  const startListener = async (binding: Binding) => {
    const counts = { renders: 0, calls: 0 };
    function Listener() {
      counts.renders++;
      binding.useChannelEvent('news', 'tick', () => counts.calls++, []);
      return null;
    }
    const app = await startApp(benchServer, binding);
    await app.showSubscribed(['news'], <Listener />);
    return { counts, ...app };
  };
  return [
    {
      name: 'renders of a component with a listener, until the channel is subscribed',
      createMeasure: (binding) => async () => {
        const { counts, unmount } = await startListener(binding);
        await unmount();
        return counts.renders;
      },
    },
    {
      name: 'renders of a component with a listener, during 100 events',
      createMeasure: (binding) => async () => {
        const { counts, unmount } = await startListener(binding);
        const before = counts.renders;
        benchServer.deliver(Array.from({ length: 100 }, () => FRAME));
        await settle();
        await unmount();
        if (counts.calls !== 100) throw new Error(`The handler received ${counts.calls} of 100 events.`);
        return counts.renders - before;
      },
    },
    {
      name: 'calls of bind and unbind, during 100 renders with an inline handler that reads a prop',
      createMeasure: (binding) => async () => {
        let latest = 0;
        function Listener({ number }: { number: number }) {
          binding.useChannelEvent('news', 'tick', () => (latest = number), [number]);
          return null;
        }
        const app = await startApp(benchServer, binding);
        await app.showSubscribed(['news'], <Listener number={0} />);
        const stopCounting = countBindCalls(benchServer.latestClient()?.channel('news'));
        for (let number = 1; number <= 100; number++) app.show(<Listener number={number} />);
        await app.showSubscribed(['news'], <Listener number={100} />);
        const calls = stopCounting();
        benchServer.deliver([FRAME]);
        if (latest !== 100) throw new Error(`The handler of render ${latest} ran, not that of render 100.`);
        await app.unmount();
        return calls;
      },
    },
  ];
}
