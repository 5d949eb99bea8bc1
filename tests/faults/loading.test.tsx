import type { Fault } from './support/Fault';
import { runFaults } from './support/runFaults';

const chunk = new Error('Loading chunk 7 failed');
const load = (fault: string, loadPusher: unknown): Fault => ({
  fault,
  props: { loadPusher: loadPusher as never },
  shows: 'error connection-failed',
});
runFaults('pusher-js', [
  load('does not load', () => Promise.reject(chunk)),
  load('does not load, and loadPusher throws', () => {
    throw chunk;
  }),
  load('loads as nothing', () => Promise.resolve(undefined)),
  load('loads as an empty module', () => Promise.resolve({})),
  load('loads as something else', () => Promise.resolve({ default: 'not found' })),
]);
