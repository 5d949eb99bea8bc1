import Pusher from 'pusher-js';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
// From inside: what `useUserEvent` calls in its effect, without React, which costs more than all of it.
import { createSession } from '../../src/core/createSession';
import type { Group } from '../harness/Row';
import { timed } from '../harness/timed';

type On = (listener: () => unknown) => () => void;

/** Listeners of one event, added and removed. */
export function listeners(): Group {
  const memory = inMemorySockets(createPusherServer(), Pusher);
  const { user } = new memory.Pusher('app-key', { cluster: 'eu' });
  const session = createSession({ appKey: 'app-key', cluster: 'eu' });

  const addAndRemove = (count: number, on: On) => {
    const all = Array.from({ length: count }, (_, index) => () => index);
    return timed(() => {
      const stops = all.map(on);
      for (const stop of stops) stop();
    });
  };
  const ours: On = (listener) => session.on(listener, 'tick');
  /** The mean of several times: with as many listeners in all, both sides leave as much garbage. */
  const several = (times: number, count: number) => {
    let sum = 0;
    for (let time = 0; time < times; time++) sum += addAndRemove(count, ours);
    return sum / times;
  };
  const theirs: On = (listener) => {
    user.bind('tick', listener);
    return () => user.unbind('tick', listener);
  };
  return {
    rows: [
      {
        name: '10,000 listeners added and removed, without React',
        ours: () => addAndRemove(10_000, ours),
        theirs: () => addAndRemove(10_000, theirs),
        against: 'pusher.user.bind, unbind',
        limit: 0.01,
      },
      {
        name: '20,000 listeners added and removed, without React',
        ours: () => several(2, 20_000),
        theirs: () => several(4, 10_000),
        against: '10,000 of ours',
        limit: 2.3,
        rounds: 101,
        collects: false,
      },
    ],
    end: memory.restore,
  };
}
