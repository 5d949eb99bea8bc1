import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createFrame } from '../harness/createFrame';
import type { Binding } from '../harness/Binding';
import type { BenchServer } from '../harness/createBenchServer';
import { collectGarbage } from '../harness/collectGarbage';
import { settle } from '../harness/settle';
import { startApp } from '../harness/startApp';
import { timeOf } from '../harness/timeOf';
import { waitUntil } from '../harness/waitUntil';

/** The channels that the server confirms only when a measure delivers the confirmation. */
export const isLate = (channelName: string): boolean => channelName.startsWith('late-');

const EVENTS = 10;

/** What a measure mounts, and how it tells that the work is done. */
export interface ListWork {
  benchServer: BenchServer;
  binding: Binding;
  /** All channels that the children use. */
  channelNames: readonly string[];
  children: ReactNode;
}

/** The time that the mount of the children takes, effects included, in milliseconds. The second of two apps counts. */
export async function measureListMount(work: ListWork): Promise<number> {
  let time = 0;
  for (let round = 0; round < 2; round++) {
    const app = await startConnectedApp(work);
    time = timeOf(() => {
      app.show(work.children);
    });
    await app.waitForSubscriptions();
    await app.unmount();
  }
  return time;
}

/** The time that one event per channel takes, up to the last handler, in milliseconds. `countCalls` counts the handlers' calls. */
export async function measureListEvents(work: ListWork, countCalls: () => number): Promise<number> {
  const { benchServer, channelNames, children } = work;
  const app = await startConnectedApp(work);
  app.show(children);
  await app.waitForSubscriptions();
  const round = channelNames.map((name) => createFrame(name, 'tick', { text: 'Pigs fly' }));
  const frames = Array.from({ length: EVENTS }, () => round).flat();
  collectGarbage();
  // The collection discards compiled code, so the first events don't count.
  benchServer.deliver(frames);
  const before = countCalls();
  const time = timeOf(() => {
    benchServer.deliver(frames);
  });
  if (countCalls() - before !== frames.length)
    throw new Error(`The handlers received ${countCalls() - before} of ${frames.length} events.`);
  await app.unmount();
  return time / EVENTS;
}

/** The time from the confirmation of one late channel to the render that shows it, in milliseconds. */
export async function measureStateChange(work: ListWork, countRenders: () => number): Promise<number> {
  const { benchServer, channelNames, children } = work;
  const app = await startConnectedApp(work);
  app.show(children);
  await app.waitForSubscriptions();
  const confirm = (name: string) => {
    flushSync(() => {
      benchServer.deliver([createFrame(name, 'pusher_internal:subscription_succeeded', {})]);
    });
  };
  const late = channelNames.filter(isLate);
  const half = late.length / 2;
  // The collection of garbage before the measure discards compiled code, so the first half doesn't count.
  late.slice(0, half).forEach(confirm);
  const before = countRenders();
  const time = timeOf(() => {
    late.slice(half).forEach(confirm);
  });
  if (countRenders() - before !== half)
    throw new Error(`${countRenders() - before} renders showed ${half} changes.`);
  await app.unmount();
  return time / half;
}

/** Starts an app that is connected and shows nothing. */
export async function startConnectedApp({ benchServer, binding, channelNames }: ListWork) {
  const app = await startApp(benchServer, binding);
  app.show(null);
  await waitUntil(() => benchServer.latestClient()?.connection.state === 'connected');
  const expected = channelNames.filter((name) => !isLate(name)).length;
  return {
    ...app,
    async waitForSubscriptions() {
      await waitUntil(() => benchServer.countSubscribed() === expected);
      await settle();
    },
  };
}
