import { useEffect } from 'react';
import type { Binding } from '../harness/Binding';
import { createFrame } from '../harness/createFrame';
import type { BenchServer } from '../harness/createBenchServer';
import { settle } from '../harness/settle';
import { startApp } from '../harness/startApp';

/** How long React has to be idle, in milliseconds, until a render counts as finished. */
const IDLE = 25;

export interface ListenerAppOptions {
  benchServer: BenchServer;
  binding: Binding;
  channelNames: readonly string[];
}

/** Starts an app with one listener per channel, which keeps the channels subscribed, and adds more listeners on demand. */
export async function startListenerApp({ benchServer, binding, channelNames }: ListenerAppOptions) {
  const activity = { calls: 0, lastRender: 0, lastEffect: 0 };
  const frames = channelNames.map((name) => createFrame(name, 'tick', { text: 'Pigs fly' }));
  function Listener({ channelName }: { channelName: string }) {
    activity.lastRender = performance.now();
    binding.useChannelEvent(channelName, 'tick', () => activity.calls++, []);
    useEffect(() => {
      activity.lastEffect = performance.now();
    });
    return null;
  }
  const createListeners = (countPerChannel: number) =>
    channelNames.flatMap((name) =>
      Array.from({ length: countPerChannel }, (_, index) => (
        <Listener key={`${name}-${index}`} channelName={name} />
      )),
    );
  const permanentListeners = createListeners(1);
  // The listeners need a component of their own: React takes quadratic time to add many elements to an existing list.
  const MoreListeners = ({ countPerChannel }: { countPerChannel: number }) =>
    createListeners(countPerChannel);
  const createView = (countPerChannel: number) => [
    permanentListeners,
    countPerChannel > 0 && <MoreListeners key="more" countPerChannel={countPerChannel} />,
  ];

  const app = await startApp(benchServer, binding);
  await app.showSubscribed(channelNames, createView(0));
  return {
    activity,
    /** One event per channel. */
    frames,
    unmount: app.unmount,
    /** Renders this many more listeners per channel. */
    showMore(countPerChannel: number) {
      app.show(createView(countPerChannel));
    },
    /** Waits until this many more listeners per channel receive events, and React is idle. */
    async waitForMore(countPerChannel: number) {
      const expected = (countPerChannel + 1) * channelNames.length;
      const deadline = performance.now() + 20_000;
      do {
        do await settle();
        while (performance.now() - Math.max(activity.lastRender, activity.lastEffect) < IDLE);
        activity.calls = 0;
        benchServer.deliver(frames);
        if (performance.now() > deadline)
          throw new Error(`After 20 seconds, ${activity.calls} of ${expected} listeners receive events.`);
      } while (activity.calls !== expected);
    },
  };
}

export type ListenerApp = Awaited<ReturnType<typeof startListenerApp>>;
