import { createHmac } from 'node:crypto';
import type { PusherApp } from 'react-pusher-user/testing/server';

/** What is wrong with auth data, and what to do. Contains no signature. */
export interface AuthProblem {
  problem: string;
  hint: string;
}

/**
 * Finds out why a server refuses auth data. The server's own messages say less, differ by dialect, and may contain the data of
 * the user.
 *
 * @param auth - the `auth` of the frame: `<key>:<signature>`.
 * @param textToSign - the text that the app's backend should have signed.
 * @returns `null` if the key and the signature are right.
 */
export function explainAuth(auth: unknown, app: PusherApp, textToSign: string): AuthProblem | null {
  const { key, signature } = /^(?<key>[\w-]+):(?<signature>.*)$/s.exec(toText(auth))?.groups ?? {};
  if (key === undefined) {
    return {
      problem: 'the reply of your auth endpoint has no `auth` of the form key:signature',
      hint: 'Return what the server SDK returns, unchanged.',
    };
  }
  if (key !== app.key) {
    return {
      problem: `your auth endpoint signs with the key "${key}", but the key here is "${app.key}"`,
      hint: `Give it PUSHER_APP_KEY=${app.key} and the secret of this server.`,
    };
  }
  if (signature === createHmac('sha256', app.secret).update(textToSign).digest('hex')) return null;
  return {
    problem: 'wrong signature: your auth endpoint has the right key, but another secret or socket id',
    hint: 'Give it the PUSHER_APP_SECRET of this server, and sign the socket_id of the request.',
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
