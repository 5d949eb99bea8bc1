import { networkInterfaces } from 'node:os';
import { createPusherServer } from 'react-pusher-user/testing/server';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { createSnippets } from './createSnippets';
import type { DevSettings } from './DevSettings';
import { explainStartFailure } from './explainStartFailure';
import type { WriteLog } from './LogEntry';
import { logRequest } from './logRequest';
import { packageVersion } from './packageVersion';
import { stopOnSignals } from './stopOnSignals';
import { TrafficLog } from './TrafficLog';

/**
 * Runs the server until a signal stops it.
 *
 * @returns the exit code.
 */
export async function runDev(settings: DevSettings, write: WriteLog): Promise<number> {
  const { app, dialect, host } = settings;
  const server = createPusherServer({ apps: [app], dialect });
  const endLog = new TrafficLog(server, write).start();
  let running;
  try {
    running = await startPusherServer(server, {
      port: settings.port,
      host,
      onRequest: (record) => logRequest(record, app, write),
    });
  } catch (error) {
    write({ type: 'not-started', ...(await explainStartFailure(settings, error)) });
    return 1;
  }
  const { url, port, close } = running;
  write({
    type: 'listening',
    version: packageVersion(),
    url,
    networkUrls: networkUrls(host, port),
    dialect,
    ...createSnippets({ ...settings, port }),
  });
  await stopOnSignals(async () => {
    // The end of the connections is the server's, and one line says so.
    endLog();
    const connections = server.connections.length;
    await close();
    server.close();
    write({ type: 'stopped', connections });
  });
  return 0;
}

/** Where other machines reach a server that listens on all addresses. */
function networkUrls(host: string, port: number): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}
