import { StrictMode } from 'react';
import type { Contest } from '../harness/Contest';
import type { Stage } from '../harness/createStage';
import { startApp } from '../harness/startApp';
import { until } from '../harness/until';

/** Connections, and what shows them. */
export const sockets = (stage: Stage): Contest[] => [
  {
    name: 'sockets opened by an app under StrictMode',
    measure: (binding) => async () => {
      function Listener() {
        binding.useChannelEvent('news', 'tick', () => undefined, []);
        return null;
      }
      const app = await startApp(stage, binding, StrictMode);
      const before = stage.memory.sockets.length;
      await app.showOn(['news'], <Listener />);
      const opened = stage.memory.sockets.length - before;
      await app.unmount();
      return opened;
    },
  },
  {
    name: 'sockets left open by an app that has unmounted',
    measure: (binding) => async () => {
      function Listener() {
        binding.useChannelEvent('news', 'tick', () => undefined, []);
        return null;
      }
      const app = await startApp(stage, binding);
      await app.showOn(['news'], <Listener />);
      await app.unmount();
      return stage.memory.openSockets.length;
    },
  },
  {
    name: 'renders of a component that shows the connection: lost, and connected again',
    measure: (binding) => {
      const { useConnectionState } = binding;
      if (!useConnectionState) return null;
      return async () => {
        let renders = 0;
        let shown = '';
        function State({ useShown }: { useShown: () => string }) {
          renders++;
          shown = useShown();
          return null;
        }
        const app = await startApp(stage, binding);
        app.show(<State useShown={useConnectionState} />);
        // Until here echo-react renders once less: it connects while it renders for the first time, on a server as well.
        await until(() => shown === 'connected');
        const before = renders;
        stage.server.connections[0]?.drop();
        await until(() => shown !== 'connected');
        await until(() => shown === 'connected');
        await app.unmount();
        return renders - before;
      };
    },
  },
];
