import type { ConnectionError } from './connectionState';

/**
 * An error that pusher-js emits: `{ data }` from the server, `{ error: { data } }` around a close. It is the last one where it
 * says nothing new: pusher-js tells of one failure up to three times.
 */
export const readError = (
  event: { data?: unknown; error?: { data?: unknown } },
  last: ConnectionError | null,
): ConnectionError => {
  const { code = null, message = '' } = (event.data ?? event.error?.data ?? {}) as {
    code?: number | null;
    message?: string | number;
  };
  // Some servers quote the signature that they expected and the user's data, and some close without a reason, after an
  // error that has it.
  const said = String(message).replace(/[\da-f]{32,}|{.*}/gi, '?');
  return last?.code !== code || (said && said !== last.message) ? { code, message: said } : last;
};
