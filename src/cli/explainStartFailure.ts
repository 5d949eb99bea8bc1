import { clientHost } from './createSnippets';
import type { DevSettings } from './DevSettings';

const PROBE_TIMEOUT_MS = 1000;

/** Why the server cannot listen, and what to do. */
export async function explainStartFailure(
  { host, port }: DevSettings,
  error: unknown,
): Promise<{ problem: string; hint: string }> {
  const otherPort = `--port ${port < 65_535 ? port + 1 : port - 1}`;
  switch (causeCode(error)) {
    case 'EADDRINUSE':
      return (await isPusherServer(host, port))
        ? {
            problem: `A react-pusher-user server is already running on port ${port} of ${host}`,
            hint: `Use that one, stop it, or choose another port: ${otherPort}`,
          }
        : {
            problem: `Port ${port} of ${host} is taken by another program`,
            hint: `Choose another port: ${otherPort}`,
          };
    case 'EACCES':
      return { problem: `You may not listen on port ${port}`, hint: 'Choose a port from 1024: --port 6001' };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        problem: `This machine does not have the address ${host}`,
        hint: 'Choose 127.0.0.1 or 0.0.0.0: --host 127.0.0.1',
      };
    default:
      return { problem: messageOf(error), hint: `Choose another address: --host 127.0.0.1 ${otherPort}` };
  }
}

/** `startPusherServer()` rejects with an error whose cause is Node's. */
function causeCode(error: unknown): unknown {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether the server that has the port is one of this package: `startPusherServer()` says so in each response. */
async function isPusherServer(host: string, port: number): Promise<boolean> {
  try {
    const url = `http://${clientHost(host)}:${port}/`;
    // The log of a server leaves HEAD out.
    const { headers } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return headers.get('server') === 'react-pusher-user';
  } catch {
    // The program does not speak HTTP, or does not answer in time.
    return false;
  }
}
