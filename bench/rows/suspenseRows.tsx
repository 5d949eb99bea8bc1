import Pusher from 'pusher-js';
import { PusherProvider, useUser } from 'react-pusher-user';
import { useUser as useSuspendingUser } from 'react-pusher-user/suspense';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { type FunctionComponent, type ReactNode, Suspense, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LIMITS } from '../harness/LIMITS';
import { ReadyProbe } from '../harness/ReadyProbe';
import type { RowGroup } from '../harness/Row';
import { timeOf } from '../harness/timeOf';
import { waitUntil } from '../harness/waitUntil';

const COUNT = 1000;

/** Rows about the hooks that suspend, after the sign-in. */
export function suspenseRows(): RowGroup {
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher);
  const customHandler = ({ socketId }: { socketId: string }) =>
    Promise.resolve(server.authenticateUser(socketId, { id: 'ada' }));
  let shown = 0;
  let isReady = false;

  function SuspendingGreeting() {
    const { id } = useSuspendingUser();
    useEffect(() => countShown(id), [id]);
    return id;
  }
  function Greeting() {
    const id = useUser()?.id;
    useEffect(() => countShown(id), [id]);
    return id;
  }
  const countShown = (id: string | undefined) => {
    if (id === 'ada') shown++;
  };
  const noteReady = (ready: boolean) => {
    isReady = ready;
  };
  const App = ({ children }: { children?: ReactNode }) => (
    <PusherProvider
      appKey={server.app.key}
      cluster="eu"
      loadPusher={memory.loadPusher}
      userAuthentication={{ customHandler }}
      autoSignin
    >
      <ReadyProbe onChange={noteReady} />
      <Suspense>{children}</Suspense>
    </PusherProvider>
  );
  const Greetings = ({ Component }: { Component: FunctionComponent }) =>
    Array.from({ length: COUNT }, (_, index) => <Component key={index} />);

  /** The time that the mount of 1,000 components takes in an app that is signed in, in milliseconds. */
  const measureOnce = async (Component: FunctionComponent) => {
    isReady = false;
    const root = createRoot(document.createElement('div'));
    const show = (children?: ReactNode) => {
      flushSync(() => {
        root.render(<App>{children}</App>);
      });
    };
    show();
    await waitUntil(() => isReady);
    shown = 0;
    const time = timeOf(() => {
      show(<Greetings Component={Component} />);
    });
    if (shown !== COUNT) throw new Error(`${shown} of ${COUNT} components show the user.`);
    root.unmount();
    await waitUntil(() => server.connections.length === 0);
    return time;
  };
  /** The collection of garbage before the measure discards compiled code, so the second app counts. */
  const measure = async (Component: FunctionComponent) => {
    await measureOnce(Component);
    return measureOnce(Component);
  };
  return {
    rows: [
      {
        name: 'mount of 1,000 components with useUser of /suspense',
        ours: () => measure(SuspendingGreeting),
        baseline: () => measure(Greeting),
        baselineName: 'useUser, which does not suspend',
        limit: LIMITS.suspense,
        rounds: 11,
      },
    ],
    end: memory.restore,
  };
}
