import { startPusherServer } from 'react-pusher-user/testing/node';
import { createPusherServer } from 'react-pusher-user/testing/server';
import { onTestFinished } from 'vitest';
import { openApp } from './openApp';
import { SocketLog } from './SocketLog';

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Starts our server, the app and a browser. All of it ends with the test. */
export async function startWorld() {
  const server = createPusherServer();
  const { host, port, close } = await startPusherServer(server);
  const sockets = new SocketLog(server);
  const app = await openApp({ ...server.app, host, port });
  onTestFinished(async () => {
    await app.close();
    await close();
    server.close();
  });
  return { ...app, server, sockets };
}
