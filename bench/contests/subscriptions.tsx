import type { Binding } from '../harness/Binding';
import type { Contest } from '../harness/Contest';
import type { Stage } from '../harness/createStage';
import { frameOf } from '../harness/frameOf';
import { settle } from '../harness/settle';
import { startApp } from '../harness/startApp';

/** What several components on one channel do to it, and to each other. */
export function subscriptions(stage: Stage): Contest[] {
  const createListener = ({ useChannelEvent }: Binding, heard: (channel: string) => void = () => undefined) =>
    function Listener({ channel = 'news', dependency = 0 }: { channel?: string; dependency?: number }) {
      useChannelEvent(
        channel,
        'tick',
        () => {
          heard(channel);
        },
        [dependency],
      );
      return null;
    };
  return [
    {
      name: 'frames sent: three listen on a channel, one goes and comes back, another screen takes over',
      measure: (binding) => async () => {
        const Listener = createListener(binding);
        const all = [1, 2, 3].map((key) => <Listener key={key} />);
        const app = await startApp(stage, binding);
        const before = stage.counts.frames;
        await app.showOn(['news'], all);
        app.show(all.slice(1));
        await settle();
        await app.showOn(['news'], all);
        await app.showOn(
          ['news'],
          <main>
            <Listener />
          </main>,
        );
        const sent = stage.counts.frames - before;
        await app.unmount();
        return sent;
      },
    },
    {
      name: 'events missed by two that listen, once a third on their channel has unmounted',
      measure: (binding) => async () => {
        let heard = 0;
        const Listener = createListener(binding, () => heard++);
        const all = [1, 2, 3].map((key) => <Listener key={key} />);
        const app = await startApp(stage, binding);
        await app.showOn(['news'], all);
        app.show(all.slice(1));
        await settle();
        stage.receive([frameOf('news', 'tick', 1)]);
        await settle();
        await app.unmount();
        return 2 - heard;
      },
    },
    {
      name: 'authorizations of a private channel, by 10 changes of what its handler depends on',
      measure: (binding) => async () => {
        const Listener = createListener(binding);
        const app = await startApp(stage, binding);
        const channel = 'private-news';
        await app.showOn([channel], <Listener channel={channel} />);
        const before = stage.counts.authorizations;
        for (let change = 1; change <= 10; change++)
          await app.showOn([channel], <Listener channel={channel} dependency={change} />);
        const asked = stage.counts.authorizations - before;
        await app.unmount();
        return asked;
      },
    },
  ];
}
