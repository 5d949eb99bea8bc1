import Pusher from 'pusher-js';
import { PusherProvider, useSignin, useUserEvent } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Group } from '../harness/Row';
import { timed } from '../harness/timed';
import { until } from '../harness/until';

const EVENTS = 20;
const FRAME = JSON.stringify({
  event: 'tick',
  channel: '#server-to-user-ada',
  data: JSON.stringify({ orderId: '1' }),
});

/** One event to all who listen to it: from the frame's arrival to the last handler. */
export async function dispatch(): Promise<Group> {
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher);
  const sign = (socketId: string) => server.authenticateUser(socketId, { id: 'ada' });
  let calls = 0;
  const handler = () => {
    calls++;
  };

  const receiver = (count: number) => {
    const socket = memory.openSockets.at(-1);
    return () => {
      calls = 0;
      const time = timed(() => {
        for (let event = 0; event < EVENTS; event++) socket?.onmessage?.({ data: FRAME });
      });
      if (calls !== EVENTS * count) throw new Error(`${calls} calls of ${EVENTS * count}`);
      return time / EVENTS;
    };
  };

  function Listener() {
    useUserEvent('tick', handler);
    return null;
  }
  const startOurs = async (count: number) => {
    let isReady = false;
    function Probe() {
      const { ready } = useSignin();
      useEffect(() => {
        isReady = ready;
      }, [ready]);
      return null;
    }
    const customHandler = ({ socketId }: { socketId: string }) => Promise.resolve(sign(socketId));
    flushSync(() => {
      createRoot(document.createElement('div')).render(
        <PusherProvider
          appKey={server.app.key}
          cluster="eu"
          loadPusher={memory.loadPusher}
          userAuthentication={{ customHandler }}
          autoSignin
        >
          <Probe />
          {Array.from({ length: count }, (_, index) => (
            <Listener key={index} />
          ))}
        </PusherProvider>,
      );
    });
    await until(() => isReady);
    return receiver(count);
  };
  const startTheirs = async (count: number) => {
    const before = server.connections.length;
    const client = new memory.Pusher(server.app.key, {
      cluster: 'eu',
      userAuthentication: {
        endpoint: 'unused',
        transport: 'ajax',
        customHandler: ({ socketId }, callback) => {
          callback(null, sign(socketId));
        },
      },
    });
    client.signin();
    for (let index = 0; index < count; index++) client.user.bind('tick', () => handler());
    await until(() => server.connections[before]?.channels.size);
    return receiver(count);
  };

  const [ours, oursTwice] = [await startOurs(10_000), await startOurs(20_000)];
  const theirs = await startTheirs(10_000);
  return {
    rows: [
      {
        name: 'an event to 10,000 useUserEvent',
        ours,
        theirs,
        against: 'to 10,000 callbacks of pusher.user.bind',
        limit: 1.3,
        rounds: 31,
      },
      {
        name: 'an event to 20,000 useUserEvent',
        ours: oursTwice,
        theirs: ours,
        against: '10,000 of ours',
        limit: 2.3,
        rounds: 31,
      },
    ],
    end: memory.restore,
  };
}
