import { expect } from 'vitest';
import type { Fault } from './Fault';

export const reply = (body: BodyInit | null, init?: ResponseInit) => () => new Response(body, init);
export const status = (code: number, headers: Record<string, string> = {}) =>
  reply('', { status: code, headers });
export const fail = () => Promise.reject(new TypeError('Failed to fetch'));

/** Creates a row in which the endpoint always gives this answer. */
export const always = (
  fault: string,
  answer: () => Response | Promise<Response>,
  shows: string,
  row: Partial<Fault> = {},
): Fault => ({ fault, arrange: ({ answerWith }) => answerWith(answer), shows, ...row });

/** Creates a row in which the endpoint gives this answer to the first request, and the correct one to the others. */
export const once = (
  fault: string,
  answer: () => Response | Promise<Response>,
  row: Partial<Fault> = {},
): Fault => ({
  fault: `${fault}, once`,
  arrange: ({ answerOnce }) => answerOnce(answer),
  shows: 'signed-in ready',
  ...row,
});

/** Checks the number of auth requests. */
export const requests =
  (count: number): Fault['check'] =>
  ({ requests }) =>
    expect(requests).toHaveLength(count);
