import { define, refresh, render } from './support/hotReload';
import { type ReactNode, StrictMode, useState } from 'react';
import { PusherProvider, type Signin, useSignin, useUserEvent } from 'react-pusher-user';
import { expect, it, onTestFinished } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { pass } from '../support/time';
import { createScene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';

/** Gives each test modules of its own. */
let apps = 0;

onEachVersion('a hot reload', (Pusher) => {
  /** Mounts a signed-in app whose modules can be edited. */
  const start = async () => {
    const scene = createScene({ Pusher });
    const received: string[] = [];
    const states: Signin[] = [];
    const app = ++apps;
    let mounted = 'as before';
    const defineInbox = (version: string, hooks?: string) =>
      define(
        `Inbox ${app}`,
        function Inbox() {
          const [mount] = useState(mounted);
          states.push(useSignin());
          useUserEvent('note', (data) => received.push(`${version}, ${mount}: ${String(data)}`));
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
    // `define` returns a `ComponentType`, which JSX accepts but `defineApp` does not.
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

    /** Expects a signed-in user on one socket, and that an event arrives once, at the expected handler. */
    const expectReady = async (openings: number, listener: RegExp) => {
      refresh();
      await pass(2000);
      expect(states.at(-1)).toMatchObject({ status: 'signed-in', ready: true, user: { id: 'ada' } });
      expect(scene.memory.sockets).toHaveLength(openings);
      expect(scene.requests).toHaveLength(openings);
      expect(scene.memory.openSockets).toHaveLength(1);
      scene.server.sendToUser('ada', 'note', 'hello');
      await pass();
      expect(received).toEqual([expect.stringMatching(listener)]);
      expect(scene.reports).toEqual([]);
      unmount();
      await pass();
      expect(countLeftovers(scene)).toEqual(NOTHING);
    };
    return { defineInbox, defineApp, Inbox, expectReady };
  };

  it('of a component with our hooks keeps its state and calls its new handler', async () => {
    const { defineInbox, expectReady } = await start();
    defineInbox('second');
    await expectReady(1, /^second, as before: hello/);
  });

  it('of a component with changed hooks remounts it, and the user stays signed in', async () => {
    const { defineInbox, expectReady } = await start();
    defineInbox('second', 'one more');
    await expectReady(1, /^second, anew: hello/);
  });

  it('of the component that renders the provider keeps the connection', async () => {
    const { defineApp, Inbox, expectReady } = await start();
    defineApp(Inbox);
    await expectReady(1, /^first, as before/);
  });

  it('of the component that renders the provider, with changed hooks, signs in again', async () => {
    const { defineApp, Inbox, expectReady } = await start();
    defineApp(Inbox, 'one more');
    await expectReady(2, /^first, anew/);
  });

  it("of the package's own module runs the provider's effects again and keeps the connection", async () => {
    define('PusherProvider', PusherProvider);
    const { expectReady } = await start();
    // An edited module exports a new function with the same hooks.
    define('PusherProvider', (props: Parameters<typeof PusherProvider>[0]) => PusherProvider(props));
    await expectReady(1, /^first, as before/);
  });
});
