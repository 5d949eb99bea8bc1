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
const notLoaded = { message: expect.stringContaining('pusher-js did not load') as string };

const NOT_PUSHER: [what: string, module: unknown][] = [
  ['`undefined`', undefined],
  ['`null`', null],
  ['text', 'not found'],
  ['an empty module', {}],
  ['a module whose default is text', { default: 'not found' }],
  ['a module whose default is empty', { default: {} }],
  ['a module whose default is itself', selfContained()],
  ['a function that is no client', () => {}],
  ['a class that is no client', { default: URL }],
  ['a module whose `Pusher` is no client', { Pusher: URL }],
  ['an instance of a client', { default: { Pusher: { Runtime: {} } } }],
];

/** A module that never ends. */
function selfContained(): object {
  const module: { default?: object } = {};
  return Object.assign(module, { default: module });
}

runFaults('pusher-js', [
  load('does not load', () => Promise.reject(chunk)),
  load('does not load because `loadPusher` throws', () => {
    throw chunk;
  }),
  ...NOT_PUSHER.map(([what, module]) =>
    load(`loads as ${what}`, () => Promise.resolve(module), { error: notLoaded }),
  ),
  load('never loads', hang, { error: notLoaded }),
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
