import { inject } from 'vitest';
import type { PusherFixture } from './PusherFixture';
import { TRAITS } from './TRAITS';

/** All servers of this run. */
export const servers = inject('servers');

/** The servers that support users, with their traits. */
export const userServers = servers.flatMap((server) =>
  server.dialect === 'reverb' ? [] : [{ ...server, ...TRAITS[server.dialect] }],
);

/** The options that connect a client to the server. */
export const lineTo = ({ host, port }: PusherFixture) => ({
  wsHost: host,
  wsPort: port,
  forceTLS: false,
  enabledTransports: ['ws' as const],
});
