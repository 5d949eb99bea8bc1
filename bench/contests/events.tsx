import type { Binding } from '../harness/Binding';
import type { Contest } from '../harness/Contest';
import type { Stage } from '../harness/createStage';
import { frameOf } from '../harness/frameOf';
import { settle } from '../harness/settle';
import { startApp } from '../harness/startApp';
import { countBinds } from '../harness/countBinds';

const FRAME = frameOf('news', 'tick', 1);

/** What listeners cost, and what they miss. */
export function events(stage: Stage): Contest[] {
  /** An app of one listener, and how often that has rendered and been called. */
  const startListener = async (binding: Binding) => {
    const seen = { renders: 0, calls: 0 };
    function Listener() {
      seen.renders++;
      binding.useChannelEvent('news', 'tick', () => seen.calls++, []);
      return null;
    }
    const app = await startApp(stage, binding);
    await app.showOn(['news'], <Listener />);
    return { seen, ...app };
  };
  return [
    {
      name: 'renders of a component that listens, until it is subscribed',
      measure: (binding) => async () => {
        const { seen, unmount } = await startListener(binding);
        await unmount();
        return seen.renders;
      },
    },
    {
      name: 'renders of a component that listens, by 100 events',
      measure: (binding) => async () => {
        const { seen, unmount } = await startListener(binding);
        const before = seen.renders;
        stage.receive(Array.from({ length: 100 }, () => FRAME));
        await settle();
        await unmount();
        if (seen.calls !== 100) throw new Error(`${seen.calls} of 100 events`);
        return seen.renders - before;
      },
    },
    {
      name: 'binds and unbinds by 100 renders of a component whose inline handler reads its props',
      measure: (binding) => async () => {
        let read = 0;
        function Reader({ number }: { number: number }) {
          binding.useChannelEvent('news', 'tick', () => (read = number), [number]);
          return null;
        }
        const app = await startApp(stage, binding);
        await app.showOn(['news'], <Reader number={0} />);
        const stop = countBinds(stage.client()?.channel('news'));
        for (let number = 1; number <= 100; number++) app.show(<Reader number={number} />);
        await app.showOn(['news'], <Reader number={100} />);
        const binds = stop();
        stage.receive([FRAME]);
        if (read !== 100) throw new Error(`The handler is of render ${read}`);
        await app.unmount();
        return binds;
      },
    },
  ];
}
