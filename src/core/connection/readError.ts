import type { ConnectionError } from './connectionState';

/** What pusher-js emits as an error: Pusher's own words are in `data`, at times of its `error`. */
export const readError = (event: { data?: unknown; error?: { data?: unknown } }): ConnectionError => {
  const { code = null, message = '' } = (event.data ?? event.error?.data ?? {}) as {
    code?: number | null;
    message?: string | number;
  };
  // Some servers quote the signature that they expected and the user's data.
  return { code, message: String(message).replace(/[\da-f]{32,}|{.*}/gi, '?') };
};
