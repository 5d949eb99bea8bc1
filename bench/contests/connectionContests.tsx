import { StrictMode } from 'react';
import type { Binding } from '../harness/Binding';
import type { Contest } from '../harness/Contest';
import type { BenchServer } from '../harness/createBenchServer';
import { startApp } from '../harness/startApp';
import { waitUntil } from '../harness/waitUntil';

const createListener = ({ useChannelEvent }: Binding) =>
  function Listener() {
    useChannelEvent('news', 'tick', () => undefined, []);
    return null;
  };

/** Contests about sockets and the connection state. */
export const connectionContests = (benchServer: BenchServer): Contest[] => [
  {
    name: 'sockets that an app opens under StrictMode',
    createMeasure: (binding) => async () => {
      const Listener = createListener(binding);
      const app = await startApp(benchServer, binding, StrictMode);
      const before = benchServer.memory.sockets.length;
      await app.showSubscribed(['news'], <Listener />);
      const opened = benchServer.memory.sockets.length - before;
      await app.unmount();
      return opened;
    },
  },
  {
    name: 'sockets that stay open after an app unmounts',
    createMeasure: (binding) => async () => {
      const Listener = createListener(binding);
      const app = await startApp(benchServer, binding);
      await app.showSubscribed(['news'], <Listener />);
      await app.unmount();
      return benchServer.memory.openSockets.length;
    },
  },
  {
    name: 'renders of a component that shows the connection state, during a reconnect',
    createMeasure: (binding) => {
      const { useConnectionState } = binding;
      if (!useConnectionState) return null;
      return async () => {
        let renders = 0;
        let shown = '';
        function ConnectionState({ useShown }: { useShown: () => string }) {
          renders++;
          shown = useShown();
          return null;
        }
        const app = await startApp(benchServer, binding);
        app.show(<ConnectionState useShown={useConnectionState} />);
        await waitUntil(() => shown === 'connected');
        // Earlier renders don't count. echo-react saves one of them, because it connects during render, on servers, too.
        const before = renders;
        benchServer.pusherServer.connections[0]?.drop();
        await waitUntil(() => shown !== 'connected');
        await waitUntil(() => shown === 'connected');
        await app.unmount();
        return renders - before;
      };
    },
  },
];
