import { define, refresh, render } from './support/hotReload';
import { type ReactNode, StrictMode, useState } from 'react';
import { PusherProvider, type Signin, useSignin, useUserEvent } from 'react-pusher-user';
import { expect, it, onTestFinished } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { pass } from '../support/time';
import { createScene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';

/** No two tests edit the same modules. */
let apps = 0;

onEachVersion('a hot reload', (Pusher) => {
  /** An app whose modules can be edited, which is signed in. */
  const start = async () => {
    const scene = createScene({ Pusher });
    const heard: string[] = [];
    const states: Signin[] = [];
    const app = ++apps;
    let mounted = 'as before';
    const defineInbox = (version: string, hooks?: string) =>
      define(
        `Inbox ${app}`,
        function Inbox() {
          const [mount] = useState(mounted);
          states.push(useSignin());
          useUserEvent('note', (data) => heard.push(`${version}, ${mount}: ${String(data)}`));
          return null;
        },
        hooks,
      );
    const defineApp = (Inbox: () => ReactNode, hooks?: string) =>
      define(
        `App ${app}`,
        function App() {
          return (
            <PusherProvider {...scene.props} autoSignin>
              <Inbox />
            </PusherProvider>
          );
        },
        hooks,
      );
    // Its factories make components, which are no elements.
    const Inbox = defineInbox('first') as () => ReactNode;
    const App = defineApp(Inbox);
    const unmount = render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
    onTestFinished(unmount);
    await pass();
    expect(states.at(-1)?.ready).toBe(true);
    mounted = 'anew';

    /** It has become ready again, or still is; an event arrives once, where it should. */
    const expectOn = async (openings: number, listener: RegExp) => {
      refresh();
      await pass(2000);
      expect(states.at(-1)).toMatchObject({ status: 'signed-in', ready: true, user: { id: 'ada' } });
      expect(scene.memory.sockets).toHaveLength(openings);
      expect(scene.requests).toHaveLength(openings);
      expect(scene.memory.openSockets).toHaveLength(1);
      scene.server.sendToUser('ada', 'note', 'hello');
      await pass();
      expect(heard).toEqual([expect.stringMatching(listener)]);
      expect(scene.reports).toEqual([]);
      unmount();
      await pass();
      expect(countLeftovers(scene)).toEqual(NOTHING);
    };
    return { defineInbox, defineApp, Inbox, expectOn };
  };

  it('of a component with our hooks: its state stays, and its new handler gets the events', async () => {
    const { defineInbox, expectOn } = await start();
    defineInbox('second');
    await expectOn(1, /^second, as before: hello/);
  });

  it('of a component with other hooks than before: it mounts anew, and the user stays signed in', async () => {
    const { defineInbox, expectOn } = await start();
    defineInbox('second', 'one more');
    await expectOn(1, /^second, anew: hello/);
  });

  it('of the component that renders the provider: the connection stays', async () => {
    const { defineApp, Inbox, expectOn } = await start();
    defineApp(Inbox);
    await expectOn(1, /^first, as before/);
  });

  it('of the component that renders the provider, with other hooks than before: it signs in anew', async () => {
    const { defineApp, Inbox, expectOn } = await start();
    defineApp(Inbox, 'one more');
    await expectOn(2, /^first, anew/);
  });

  it("of the package's own module: the effects of the provider run again, and the connection stays", async () => {
    define('PusherProvider', PusherProvider);
    const { expectOn } = await start();
    // A new function with the same hooks, as an edited module has.
    define('PusherProvider', (props: Parameters<typeof PusherProvider>[0]) => PusherProvider(props));
    await expectOn(1, /^first, as before/);
  });
});
