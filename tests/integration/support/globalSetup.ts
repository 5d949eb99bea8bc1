import Pusher from 'pusher';
import { createPusherServer, type Dialect, type PusherApp } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import type { TestProject } from 'vitest/node';
import { startBackend } from './backend';
import type { PusherFixture } from './PusherFixture';
import { startLines } from './startLines';
import { startSoketi } from './startSoketi';

/** The same apps as in tests/soketi/start.cjs. */
const app: PusherApp = { id: 'app-id', key: 'app-key', secret: 'app-secret' };
const off: PusherApp = { id: 'off-id', key: 'off-key', secret: 'off-secret', userAuthentication: false };

const DIALECTS: Dialect[] = ['pusher', 'soketi', 'sockudo', 'reverb'];

/**
 * Starts our server in each dialect, or soketi itself when `PUSHER_SERVER=soketi`. Each server has its own backend.
 */
export default async function setup({ provide }: TestProject) {
  const running = await Promise.all(
    process.env.PUSHER_SERVER === 'soketi' ? [start('soketi itself', 'soketi')] : DIALECTS.map(startOurs),
  );
  provide(
    'servers',
    running.map(({ fixture }) => fixture),
  );
  return async () => {
    await Promise.all(running.map(({ close }) => close()));
  };
}

const startOurs = (dialect: Dialect) => start(`our server as ${dialect}`, dialect);

async function start(name: string, dialect: Dialect) {
  const server = await (name === 'soketi itself'
    ? startSoketi()
    : startPusherServer(createPusherServer({ dialect, apps: [app, off] })));
  const { host, port } = server;
  const lines = startLines(host, port);
  const { id: appId, key, secret } = app;
  const sdk = new Pusher({ appId, key, secret, host, port: String(port), useTLS: false });
  const backend = await startBackend(app, sdk, lines);
  const fixture: PusherFixture = {
    name,
    dialect,
    appKey: key,
    appKeyOff: off.key,
    host,
    port,
    backendUrl: backend.url,
  };
  const close = async () => {
    lines.close();
    await backend.close();
    await server.close();
  };
  return { fixture, close };
}
