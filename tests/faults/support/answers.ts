import { expect } from 'vitest';
import type { Fault } from './Fault';

export const reply = (body: BodyInit | null, init?: ResponseInit) => () => new Response(body, init);
export const status = (code: number, headers: Record<string, string> = {}) =>
  reply('', { status: code, headers });
export const fail = () => Promise.reject(new TypeError('Failed to fetch'));

/** The endpoint answers this, and nothing else. */
export const always = (
  fault: string,
  answer: () => Response | Promise<Response>,
  shows: string,
  row: Partial<Fault> = {},
): Fault => ({ fault, arrange: ({ answerWith }) => answerWith(answer), shows, ...row });

/** The endpoint answers this first, and then as it should. */
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

/** So many requests were made. */
export const requests =
  (count: number): Fault['check'] =>
  ({ requests }) =>
    expect(requests).toHaveLength(count);
