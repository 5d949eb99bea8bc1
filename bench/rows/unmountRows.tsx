import Pusher from 'pusher-js';
import { PusherProvider, useUserEvent } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { type FunctionComponent, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { timeOf } from '../harness/timeOf';

/** Rows about the unmount of an app whose components listen to one event. */
export function unmountRows(): RowGroup {
  const memory = inMemorySockets(createPusherServer(), Pusher);
  const client = new memory.Pusher('app-key', { cluster: 'eu' });
  let activeEffects = 0;

  /** Both sides run it, to check that React has finished with their effects. */
  const countEffect = () => {
    activeEffects++;
    return () => {
      activeEffects--;
    };
  };
  function OurListener() {
    useUserEvent('tick', () => undefined);
    useEffect(countEffect, []);
    return null;
  }
  function BareListener() {
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

  const mountApp = (Listener: FunctionComponent, count: number) => {
    const root = createRoot(document.createElement('div'));
    flushSync(() => {
      root.render(
        <PusherProvider client={client}>
          {Array.from({ length: count }, (_, index) => (
            <Listener key={index} />
          ))}
        </PusherProvider>,
      );
    });
    return root;
  };
  /** The time that the unmount of one app takes, in milliseconds. */
  const measure = (Listener: FunctionComponent, countPerApp: number, appCount = 1) => {
    const roots = Array.from({ length: appCount }, () => mountApp(Listener, countPerApp));
    const expected = countPerApp * appCount;
    if (activeEffects !== expected)
      throw new Error(`After the mount, ${activeEffects} of ${expected} effects have run.`);
    const time = timeOf(() => {
      for (const root of roots)
        flushSync(() => {
          root.unmount();
        });
    });
    if (activeEffects > 0) throw new Error(`After the unmount, ${activeEffects} effects are still active.`);
    return time / appCount;
  };
  return {
    rows: [
      {
        name: 'unmount of 10,000 components with useUserEvent',
        ours: () => measure(OurListener, 10_000),
        baseline: () => measure(BareListener, 10_000),
        baselineName: 'pusher.user.bind in an effect',
        limit: LIMITS.time,
      },
      {
        name: 'growth: unmount of 20,000 components with useUserEvent',
        ours: () => measure(OurListener, 20_000),
        // Two apps with 10,000 listeners each, so that both sides use as much memory.
        baseline: () => measure(OurListener, 10_000, 2),
        baselineName: 'ours with 10,000',
        limit: LIMITS.growth,
        rounds: 21,
      },
    ],
    end: memory.restore,
  };
}
