import type { ConnectionError } from './connectionState';

/** An error that pusher-js emits: `{ data }` from the server, `{ error: { data } }` around a close. */
export function readError(event: unknown, last: ConnectionError | null): ConnectionError {
  const given = event as { data?: unknown; error?: { data?: unknown } };
  const { code = null, message } = (given.data ?? given.error?.data ?? {}) as {
    code?: number | null;
    message?: string | number;
  };
  // Some servers quote the signature that they expected and the user's data, and some close without a reason, after an
  // error that has it.
  const said = String(message ?? '').replace(/[\da-f]{32,}|{.*}/gi, '***');
  return { code, message: said || (last?.code === code ? last.message : 'no reason given') };
}
