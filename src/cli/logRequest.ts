import type { PusherApp } from 'react-pusher-user/testing/server';
import type { RequestRecord } from 'react-pusher-user/testing/node';
import type { WriteLog } from './LogEntry';

/** What pusher-js asks for after its WebSocket has failed: `/pusher/app/<key>/<session>/xhr_streaming`, or SockJS. */
const HTTP_FALLBACK = /\/app\/[^/]+\/.+/;

/** Logs a request to the HTTP API, and the events that it triggered. */
export function logRequest(record: RequestRecord, app: PusherApp, write: WriteLog): void {
  const { kind, method, path, status, problem, events } = record;
  // Somebody asks whether a server runs here: a health check, or another `react-pusher-user dev`.
  if (method === 'HEAD') return;
  if (kind === 'api' && HTTP_FALLBACK.test(path)) {
    write({ type: 'http-fallback', path });
    return;
  }
  if (problem === undefined) write({ type: 'request', method, path, status });
  else write({ type: 'request-failed', method, path, status, ...explain(record, problem, app) });
  for (const event of events) write({ type: 'event', ...event });
}

function explain(
  { kind, path, status, appKey }: RequestRecord,
  problem: string,
  app: PusherApp,
): { problem: string; hint?: string } {
  if (kind === 'tls') {
    const hint = 'Set forceTLS={false} in the client; useTLS: false or PUSHER_SCHEME=http on the server.';
    return { problem, hint };
  }
  if (kind === 'websocket') return { problem, hint: 'Remove wsPath from the options of the client.' };
  if (kind === 'malformed') return { problem };
  if (!path.startsWith('/apps/')) {
    const hint = 'The HTTP API begins with /apps/. In a browser, open your app instead.';
    return { problem: 'this path does not exist', hint };
  }
  if (status === 404 && !path.startsWith(`/apps/${app.id}/`)) {
    return { problem, hint: `Set PUSHER_APP_ID=${app.id} on your server.` };
  }
  if (status === 401 && appKey !== app.key) {
    return {
      problem: `signed with the key "${appKey ?? ''}", but the key here is "${app.key}"`,
      hint: `Set PUSHER_APP_KEY=${app.key} and the secret of this server on yours.`,
    };
  }
  if (status === 401 && problem.includes('auth_signature')) {
    return {
      problem: 'wrong signature: your server has the right key, but another secret',
      hint: 'Give it the PUSHER_APP_SECRET of this server.',
    };
  }
  return { problem };
}
