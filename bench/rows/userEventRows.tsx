import Pusher from 'pusher-js';
import { PusherProvider, usePusher, useUserEvent } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { type FunctionComponent, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { collectGarbage } from '../harness/collectGarbage';
import { createFrame } from '../harness/createFrame';
import { LIMITS } from '../harness/LIMITS';
import { ReadyProbe } from '../harness/ReadyProbe';
import type { RowGroup } from '../harness/Row';
import { timeOf } from '../harness/timeOf';
import { waitUntil } from '../harness/waitUntil';

const EVENTS = 30;
const FRAME = createFrame('#server-to-user-ada', 'tick', { orderId: '1' });

let calls = 0;

function OurListener() {
  useUserEvent('tick', () => {
    calls++;
  });
  return null;
}

function BareListener() {
  const pusher = usePusher();
  useEffect(() => {
    const listener = () => {
      calls++;
    };
    pusher?.user.bind('tick', listener);
    // `unbind` would take half a second to remove the listeners one by one, and this row doesn't measure the removal.
    return () => void pusher?.user.unbind_all();
  }, [pusher]);
  return null;
}

/** Rows about the delivery of an event to the user's listeners: from the arrival of the frame to the last handler. */
export function userEventRows(): RowGroup {
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher);
  const customHandler = ({ socketId }: { socketId: string }) =>
    Promise.resolve(server.authenticateUser(socketId, { id: 'ada' }));

  const startSignedInApp = async (Listener: FunctionComponent, count: number) => {
    let isReady = false;
    const noteReady = (ready: boolean) => {
      isReady = ready;
    };
    const root = createRoot(document.createElement('div'));
    flushSync(() => {
      root.render(
        <PusherProvider
          appKey={server.app.key}
          cluster="eu"
          loadPusher={memory.loadPusher}
          userAuthentication={{ customHandler }}
          autoSignin
        >
          <ReadyProbe onChange={noteReady} />
          {Array.from({ length: count }, (_, index) => (
            <Listener key={index} />
          ))}
        </PusherProvider>,
      );
    });
    await waitUntil(() => isReady);
    const socket = memory.openSockets.at(-1);
    return {
      deliver: () => socket?.onmessage?.({ data: FRAME }),
      unmount: () => {
        root.unmount();
      },
    };
  };

  /**
   * The time per event and app, in milliseconds. Each measure starts new apps, because the position of an app's objects in
   * memory changes the time by up to half.
   */
  const measure = async (Listener: FunctionComponent, countPerApp: number, appCount = 1) => {
    const apps: Awaited<ReturnType<typeof startSignedInApp>>[] = [];
    while (apps.length < appCount) apps.push(await startSignedInApp(Listener, countPerApp));
    const deliverEvents = () => {
      for (let event = 0; event < EVENTS; event++) for (const app of apps) app.deliver();
    };
    collectGarbage();
    // The collection discards compiled code, so the first events don't count.
    deliverEvents();
    calls = 0;
    const time = timeOf(deliverEvents);
    const expected = EVENTS * appCount * countPerApp;
    if (calls !== expected) throw new Error(`The handlers received ${calls} of ${expected} events.`);
    for (const app of apps) app.unmount();
    await waitUntil(() => server.connections.length === 0);
    return time / EVENTS / appCount;
  };
  return {
    rows: [
      {
        name: 'an event to 10,000 components with useUserEvent',
        ours: () => measure(OurListener, 10_000),
        baseline: () => measure(BareListener, 10_000),
        baselineName: 'pusher.user.bind in an effect',
        limit: LIMITS.time,
        rounds: 15,
      },
      {
        name: 'growth: an event to 20,000 components with useUserEvent',
        ours: () => measure(OurListener, 20_000),
        // Two apps with 10,000 listeners each, so that both sides use as much memory.
        baseline: () => measure(OurListener, 10_000, 2),
        baselineName: 'ours with 10,000',
        limit: LIMITS.growth,
        rounds: 15,
      },
    ],
    end: memory.restore,
  };
}
