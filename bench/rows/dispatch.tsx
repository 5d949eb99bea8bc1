import Pusher from 'pusher-js';
import { PusherProvider, usePusher, useSignin, useUserEvent } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { type FunctionComponent, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { collectGarbage } from '../harness/collectGarbage';
import type { Group } from '../harness/Row';
import { timed } from '../harness/timed';
import { until } from '../harness/until';

const EVENTS = 30;
const FRAME = JSON.stringify({
  event: 'tick',
  channel: '#server-to-user-ada',
  data: JSON.stringify({ orderId: '1' }),
});

let calls = 0;

function Ours() {
  useUserEvent('tick', () => {
    calls++;
  });
  return null;
}

function Theirs() {
  const pusher = usePusher();
  useEffect(() => {
    const listener = () => {
      calls++;
    };
    pusher?.user.bind('tick', listener);
    // One by one would take half a second.
    return () => void pusher?.user.unbind_all();
  }, [pusher]);
  return null;
}

/** One event to all who listen to it: from the frame's arrival to the last handler. */
export function dispatch(): Group {
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher);
  const customHandler = ({ socketId }: { socketId: string }) =>
    Promise.resolve(server.authenticateUser(socketId, { id: 'ada' }));

  /** An app of that many components, signed in. */
  const start = async (Component: FunctionComponent, count: number) => {
    let isReady = false;
    function Probe() {
      const { ready } = useSignin();
      useEffect(() => {
        isReady = ready;
      }, [ready]);
      return null;
    }
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
          <Probe />
          {Array.from({ length: count }, (_, index) => (
            <Component key={index} />
          ))}
        </PusherProvider>,
      );
    });
    await until(() => isReady);
    const socket = memory.openSockets.at(-1);
    return {
      receive: () => socket?.onmessage?.({ data: FRAME }),
      unmount: () => {
        root.unmount();
      },
    };
  };

  /**
   * In new apps each time: where their parts happen to lie in memory makes a difference of half as much again. With
   * several, the event goes to one after the other, and the mean counts.
   */
  const measure = async (Component: FunctionComponent, count: number, several = 1) => {
    const apps: Awaited<ReturnType<typeof start>>[] = [];
    while (apps.length < several) apps.push(await start(Component, count));
    const receive = () => {
      for (let event = 0; event < EVENTS; event++) for (const app of apps) app.receive();
    };
    collectGarbage();
    receive();
    calls = 0;
    const time = timed(receive);
    if (calls !== EVENTS * several * count) throw new Error(`${calls} calls of ${EVENTS * several * count}`);
    for (const app of apps) app.unmount();
    await until(() => server.connections.length === 0);
    return time / EVENTS / several;
  };
  return {
    rows: [
      {
        name: 'an event to 10,000 useUserEvent',
        ours: () => measure(Ours, 10_000),
        theirs: () => measure(Theirs, 10_000),
        against: 'to 10,000 callbacks of pusher.user.bind',
        limit: 1.3,
        rounds: 15,
      },
      {
        name: 'an event to 20,000 useUserEvent',
        ours: () => measure(Ours, 20_000),
        // Twice, so that both sides touch as much memory.
        theirs: () => measure(Ours, 10_000, 2),
        against: '10,000 of ours',
        limit: 2.3,
        rounds: 15,
      },
    ],
    end: memory.restore,
  };
}
