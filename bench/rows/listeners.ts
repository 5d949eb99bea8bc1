import Pusher from 'pusher-js';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
// From inside: what `useUserEvent` calls in its effect, without React, which costs more than all of it.
import { createSession } from '../../src/core/createSession';
import type { Group } from '../harness/Row';
import { timed } from '../harness/timed';

type On = (listener: () => unknown, index: number) => () => void;

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
  const toggle = (listener: () => unknown, name: string) => {
    const stop = () => {
      session.toggle(listener, listener, name);
    };
    stop();
    return stop;
  };
  const ours: On = (listener) => toggle(listener, 'tick');
  /** Half of them on another event. */
  const halved: On = (listener, index) => toggle(listener, index % 2 ? 'tick' : 'tock');
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
        ours: () => addAndRemove(20_000, ours),
        // Twice, so that both sides hold as much memory.
        theirs: () => addAndRemove(20_000, halved) / 2,
        against: '10,000 of ours',
        limit: 2.3,
        rounds: 101,
        collects: false,
      },
    ],
    end: memory.restore,
  };
}
