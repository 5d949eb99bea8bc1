import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Finds a port that nothing listens on. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // A server on a port has no other kind of address.
  probe.close();
  await once(probe, 'close');
  return port;
}
