import { createServer, type AddressInfo } from 'node:net';

/** A port that is free, for a server that cannot choose one and print it. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
