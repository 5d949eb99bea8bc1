import type { Binding } from '../harness/Binding';
import type { Contest } from '../harness/Contest';
import type { BenchServer } from '../harness/createBenchServer';
import { createFrame } from '../harness/createFrame';
import { settle } from '../harness/settle';
import { startApp } from '../harness/startApp';

interface ListenerProps {
  channelName?: string;
  dependency?: number;
}

const createListener = ({ useChannelEvent }: Binding, onEvent: () => void = () => undefined) =>
  function Listener({ channelName = 'news', dependency = 0 }: ListenerProps) {
    useChannelEvent(
      channelName,
      'tick',
      () => {
        onEvent();
      },
      [dependency],
    );
    return null;
  };

/** Contests about several listeners that share a channel. */
export const subscriptionContests = (benchServer: BenchServer): Contest[] => [
  {
    name: 'frames sent, while 3 listeners share a channel, one remounts and the screen changes',
    createMeasure: (binding) => async () => {
      const Listener = createListener(binding);
      const listeners = [1, 2, 3].map((key) => <Listener key={key} />);
      const app = await startApp(benchServer, binding);
      const before = benchServer.counts.frames;
      await app.showSubscribed(['news'], listeners);
      app.show(listeners.slice(1));
      await settle();
      await app.showSubscribed(['news'], listeners);
      await app.showSubscribed(
        ['news'],
        <main>
          <Listener />
        </main>,
      );
      const sent = benchServer.counts.frames - before;
      await app.unmount();
      return sent;
    },
  },
  {
    name: 'events that 2 listeners miss, after a third listener on the channel has unmounted',
    createMeasure: (binding) => async () => {
      let calls = 0;
      const Listener = createListener(binding, () => calls++);
      const listeners = [1, 2, 3].map((key) => <Listener key={key} />);
      const app = await startApp(benchServer, binding);
      await app.showSubscribed(['news'], listeners);
      app.show(listeners.slice(1));
      await settle();
      benchServer.deliver([createFrame('news', 'tick', 1)]);
      await settle();
      await app.unmount();
      return 2 - calls;
    },
  },
  {
    name: 'authorization requests for a private channel, during 10 changes of a handler dependency',
    createMeasure: (binding) => async () => {
      const Listener = createListener(binding);
      const app = await startApp(benchServer, binding);
      const channelName = 'private-news';
      await app.showSubscribed([channelName], <Listener channelName={channelName} />);
      const before = benchServer.counts.authorizations;
      for (let change = 1; change <= 10; change++)
        await app.showSubscribed([channelName], <Listener channelName={channelName} dependency={change} />);
      const requests = benchServer.counts.authorizations - before;
      await app.unmount();
      return requests;
    },
  },
];
