import Pusher from 'pusher';
import { startPusherServer } from 'react-pusher-user/testing/node';
import type { TestProject } from 'vitest/node';
import { startBackend } from './backend';
import { startSoketi } from './startSoketi';

/** The app that both servers have when nobody gives them one. */
const app = { appId: 'app-id', key: 'app-key', secret: 'app-secret' };

/** Starts a Pusher server (`PUSHER_SERVER=soketi` for the independent one) and the application's own. */
export default async function setup({ provide }: TestProject) {
  const serverKind = process.env.PUSHER_SERVER === 'soketi' ? 'soketi' : 'memory';
  const server = await (serverKind === 'soketi' ? startSoketi() : startPusherServer());
  const { host, port } = server;
  const backend = await startBackend(new Pusher({ ...app, host, port: String(port), useTLS: false }));
  provide('pusher', { serverKind, appKey: app.key, host, port, backendUrl: backend.url });
  return async () => {
    await backend.close();
    await server.close();
  };
}
