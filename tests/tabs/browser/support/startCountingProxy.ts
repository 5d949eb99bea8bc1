import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** Starts a proxy to a server, which counts the connections that are open and those that were. */
export async function startCountingProxy({ host, port }: { host: string; port: number }) {
  const counts = { open: 0, opened: 0 };
  const proxy = createServer((near) => {
    const far = connect(port, host);
    counts.open++;
    counts.opened++;
    near.pipe(far).pipe(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.on('close', () => {
      counts.open--;
      far.destroy();
    });
    far.on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port: ownPort } = proxy.address() as AddressInfo; // A server on a port has no other kind of address.
  return { host: '127.0.0.1', port: ownPort, counts, close: () => proxy.close() };
}
