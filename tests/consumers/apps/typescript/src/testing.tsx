import Pusher from 'pusher-js';
import { PusherProvider } from 'react-pusher-user';
import { type PusherServer, createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';

const server: PusherServer = createPusherServer({ dialect: 'soketi' });
const memory = inMemorySockets(server, Pusher, { latency: 5 });

export const underTest = (
  <PusherProvider appKey={server.app.key} cluster="eu" loadPusher={memory.loadPusher}>
    {null}
  </PusherProvider>
);

export async function portOfServer(): Promise<number> {
  const { port, close } = await startPusherServer(server, { port: 0 });
  await close();
  return port;
}

// @ts-expect-error -- there is no such dialect: the types are not `any`
createPusherServer({ dialect: 'none' });
// @ts-expect-error -- a port is a number: the types are not `any`
void startPusherServer(server, { port: '0' });
