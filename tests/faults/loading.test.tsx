import { expect } from 'vitest';
import type { Fault } from './support/Fault';
import { hang } from './support/option';
import { runFaults } from './support/runFaults';

const chunk = new Error('Loading chunk 7 failed');
const load = (fault: string, loadPusher: unknown, row: Partial<Fault> = {}): Fault => ({
  fault,
  props: { loadPusher: loadPusher as never },
  shows: 'error connection-failed',
  ...row,
});
runFaults('pusher-js', [
  load('does not load', () => Promise.reject(chunk)),
  load('does not load because `loadPusher` throws', () => {
    throw chunk;
  }),
  load('loads as `undefined`', () => Promise.resolve(undefined)),
  load('loads as an empty module', () => Promise.resolve({})),
  load('loads as a module whose default is text', () => Promise.resolve({ default: 'not found' })),
  load('never loads', hang, {
    error: { message: expect.stringContaining('pusher-js did not load') as string },
  }),
  load('loads after the time limit', undefined, {
    props: ({ memory }) => ({
      loadPusher: () =>
        new Promise((resolve) => {
          setTimeout(() => resolve({ default: memory.Pusher }), 20_000);
        }),
    }),
    check: ({ memory }) => expect(memory.sockets).toHaveLength(0),
  }),
]);
