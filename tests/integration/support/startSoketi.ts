import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const host = '127.0.0.1';

/** Starts soketi, which tests/soketi installs, on a free port. */
export async function startSoketi() {
  const port = await freePort();
  const child = spawn(process.execPath, ['start.cjs'], {
    cwd: resolve('tests/soketi'),
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const ready = new Promise<boolean>((done) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('READY') && done(true));
  });
  if (!(await Promise.race([ready, exited.then(() => false)]))) throw new Error('soketi did not start.');
  return {
    host,
    port,
    close: async () => {
      child.kill();
      await exited;
    },
  };
}

/** Finds a free port. soketi also uses its port plus 3000 and plus 5000. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, host);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port + 5000 < 65536 ? port : freePort();
}
