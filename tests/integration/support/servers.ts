import { inject } from 'vitest';
import type { PusherFixture } from './PusherFixture';
import { TRAITS } from './TRAITS';

/** All servers of this run. */
export const servers = inject('servers');

/** Those that know users, with what tells them apart. */
export const userServers = servers.flatMap((server) =>
  server.dialect === 'reverb' ? [] : [{ ...server, ...TRAITS[server.dialect] }],
);

/** How a client reaches the server. */
export const lineTo = ({ host, port }: PusherFixture) => ({
  wsHost: host,
  wsPort: port,
  forceTLS: false,
  enabledTransports: ['ws' as const],
});
