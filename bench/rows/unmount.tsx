import Pusher from 'pusher-js';
import { PusherProvider, useUserEvent } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { type FunctionComponent, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Group } from '../harness/Row';
import { timed } from '../harness/timed';

/** The unmount of an app whose components listen to one event. */
export function unmount(): Group {
  const memory = inMemorySockets(createPusherServer(), Pusher);
  const client = new memory.Pusher('app-key', { cluster: 'eu' });
  let effects = 0;

  function Ours() {
    useUserEvent('tick', () => undefined);
    useEffect(countEffect, []);
    return null;
  }
  function Theirs() {
    useEffect(() => {
      const listener = () => undefined;
      client.user.bind('tick', listener);
      return () => {
        client.user.unbind('tick', listener);
      };
    }, []);
    useEffect(countEffect, []);
    return null;
  }
  /** On both sides: that React is done with its effects. */
  const countEffect = () => {
    effects++;
    return () => {
      effects--;
    };
  };

  const mounted = (Component: FunctionComponent, count: number) => {
    const root = createRoot(document.createElement('div'));
    flushSync(() => {
      root.render(
        <PusherProvider client={client}>
          {Array.from({ length: count }, (_, index) => (
            <Component key={index} />
          ))}
        </PusherProvider>,
      );
    });
    return root;
  };
  /** The time that one of so many apps takes. */
  const unmounted = (Component: FunctionComponent, count: number, apps = 1) => {
    const roots = Array.from({ length: apps }, () => mounted(Component, count));
    if (effects !== count * apps) throw new Error(`${effects} of ${count * apps} effects after the mount`);
    const time = timed(() => {
      for (const root of roots)
        flushSync(() => {
          root.unmount();
        });
    });
    if (effects > 0) throw new Error(`${effects} effects left after the unmount`);
    return time / apps;
  };
  return {
    rows: [
      {
        name: 'React unmounts 10,000 components with useUserEvent',
        ours: () => unmounted(Ours, 10_000),
        theirs: () => unmounted(Theirs, 10_000),
        against: 'the same with pusher.user.bind in an effect',
        limit: 0.25,
      },
      {
        name: 'React unmounts 20,000 components with useUserEvent',
        ours: () => unmounted(Ours, 20_000),
        // Two apps, so that both sides hold as much.
        theirs: () => unmounted(Ours, 10_000, 2),
        against: '10,000 of ours, of two apps',
        limit: 2.3,
        rounds: 11,
      },
    ],
    end: memory.restore,
  };
}
