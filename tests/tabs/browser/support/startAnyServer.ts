import { createPusherServer, type Dialect } from 'react-pusher-user/testing/server';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { startSoketi } from '../../../integration/support/startSoketi';

/** The app of soketi, from tests/soketi/start.cjs, and of our server. */
export const APP = { id: 'app-id', key: 'app-key', secret: 'app-secret' };

/** The servers of this run: soketi itself, an independent one, if `PUSHER_SERVER` says so. */
export const SERVERS: readonly (Dialect | 'soketi itself')[] =
  process.env.PUSHER_SERVER === 'soketi' ? ['soketi itself'] : ['pusher', 'soketi', 'sockudo', 'reverb'];

/** Starts one of the servers. */
export function startAnyServer(name: Dialect | 'soketi itself') {
  if (name === 'soketi itself') return startSoketi();
  return startPusherServer(createPusherServer({ dialect: name, apps: [APP] }));
}
