import Pusher from 'pusher-js';
import { PusherProvider } from 'react-pusher-user';
import { type TestPusher, PusherTestProvider, createTestPusher } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { type PusherServer, createPusherServer, inMemorySockets } from 'react-pusher-user/testing/server';

const server: PusherServer = createPusherServer({ dialect: 'soketi' });
const memory = inMemorySockets(server, Pusher, { latency: 5 });

export const underTest = (
  <PusherProvider appKey={server.app.key} cluster="eu" loadPusher={memory.loadPusher}>
    {null}
  </PusherProvider>
);

const pusher: TestPusher = createTestPusher({ Pusher });

export const underTestOfKit = (
  <PusherTestProvider pusher={pusher} user={{ id: 'ada', user_info: { name: 'Ada' } }} autoSignin={false}>
    {null}
  </PusherTestProvider>
);

export async function useKit(): Promise<void> {
  await pusher.user('ada').send('order', { id: 1 });
  const bob = await pusher.channel('presence-room').join({ id: 'bob' });
  await bob.leave();
}

// @ts-expect-error -- a user has an id: the types are not `any`
void (<PusherTestProvider user={{ name: 'Ada' }} />);

export async function portOfServer(): Promise<number> {
  const { port, close } = await startPusherServer(server, { port: 0 });
  await close();
  return port;
}

// @ts-expect-error -- there is no such dialect: the types are not `any`
createPusherServer({ dialect: 'none' });
// @ts-expect-error -- a port is a number: the types are not `any`
void startPusherServer(server, { port: '0' });
