import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Starts an API that answers every request with this JSON, but only after `answer` was called. It ends with the test. */
export async function startSlowApi(reply: unknown): Promise<{ url: string; answer: () => void }> {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const server = createServer((_, response) => {
    void answered.then(() => response.end(JSON.stringify(reply)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answer };
}
