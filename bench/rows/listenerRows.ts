import Pusher from 'pusher-js';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
// An internal: `useUserEvent` adds its listener to such an emitter in an effect, but React's own work takes longer than the call.
import { createEmitter } from '../../src/core/lib/createEmitter';
import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { timeOf } from '../harness/timeOf';

type Listener = () => unknown;
/** Adds a listener, and returns a function that removes it. */
type AddListener = (listener: Listener, index: number) => () => void;

/** Rows about adding and removing listeners, without React. */
export function listenerRows(): RowGroup {
  const memory = inMemorySockets(createPusherServer(), Pusher);
  const { user } = new memory.Pusher('app-key', { cluster: 'eu' });
  const userEvents = createEmitter<unknown>();

  const addOurs = (listener: Listener, event: string) => userEvents.on(event, listener);
  const addBare: AddListener = (listener) => {
    user.bind('tick', listener);
    return () => user.unbind('tick', listener);
  };
  const measure = (count: number, addListener: AddListener) => {
    const listeners = Array.from({ length: count }, (_, index) => () => index);
    return timeOf(() => {
      const removers = listeners.map(addListener);
      for (const remove of removers) remove();
    });
  };
  return {
    rows: [
      {
        name: 'add and remove 10,000 listeners, without React',
        ours: () => measure(10_000, (listener) => addOurs(listener, 'tick')),
        baseline: () => measure(10_000, addBare),
        baselineName: 'pusher.user.bind and unbind',
        limit: LIMITS.addAndRemove,
      },
      {
        name: 'growth: add and remove 20,000 listeners, without React',
        ours: () => measure(20_000, (listener) => addOurs(listener, 'tick')),
        // Two events with 10,000 listeners each, so that both sides use as much memory.
        baseline: () =>
          measure(20_000, (listener, index) => addOurs(listener, index % 2 ? 'tick' : 'tock')) / 2,
        baselineName: 'ours with 10,000',
        limit: LIMITS.growth,
        rounds: 21,
      },
    ],
    end: memory.restore,
  };
}
