import { useEffect } from 'react';
import type { Binding } from './Binding';
import { collectGarbage } from './collectGarbage';
import type { Stage } from './createStage';
import { frameOf, joins } from './frameOf';
import { settle } from './settle';
import { startApp } from './startApp';
import { timed } from './timed';
import { until } from './until';

const EVENTS = 30;

/** Where the first run of an app is not the measure. */
const APPS = 4;

/** So many on each of the channels, in one app. */
interface Scene {
  stage: Stage;
  binding: Binding;
  channels: readonly string[];
  each: number;
}

/** An app where one listens to each channel, so that it is subscribed, and how to have more of them. */
async function startListeners({ stage, binding, channels }: Scene) {
  const seen = { calls: 0, lastRender: 0, lastEffect: 0 };
  const frames = channels.map((channel) => frameOf(channel, 'tick', { text: 'Pigs fly' }));
  function Listener({ channel }: { channel: string }) {
    seen.lastRender = performance.now();
    binding.useChannelEvent(channel, 'tick', () => seen.calls++, []);
    useEffect(() => {
      seen.lastEffect = performance.now();
    });
    return null;
  }
  const app = await startApp(stage, binding);
  const listeners = (each: number) =>
    channels.flatMap((channel) =>
      Array.from({ length: each }, (_, index) => <Listener key={`${channel}-${index}`} channel={channel} />),
    );
  const some = listeners(1);
  // In a component of their own: React takes quadratic time to put many into a list that is there already.
  const Crowd = ({ each }: { each: number }) => listeners(each);
  const view = (each: number) => [some, each > 0 && <Crowd key="crowd" each={each} />];
  await app.showOn(channels, view(0));
  return {
    ...app,
    seen,
    /** An event on each channel. */
    frames,
    /** As many more on each channel. */
    have: (each: number) => {
      app.show(view(each));
    },
    /** Until as many more listen on each channel, and React has nothing more to do. */
    async untilHad(each: number) {
      const expected = (each + 1) * channels.length;
      const deadline = performance.now() + 20_000;
      do {
        do await settle();
        while (performance.now() - Math.max(seen.lastRender, seen.lastEffect) < 25);
        seen.calls = 0;
        stage.receive(frames);
        if (performance.now() > deadline) throw new Error(`${seen.calls} calls of ${expected}`);
      } while (seen.calls !== expected);
    },
  };
}

type Listeners = Awaited<ReturnType<typeof startListeners>>;

/** From an event's arrival on each channel to the last handler, in milliseconds. */
export async function fanOut(scene: Scene): Promise<number> {
  const app = await startListeners(scene);
  app.have(scene.each);
  await app.untilHad(scene.each);
  const frames = Array.from({ length: EVENTS }, () => app.frames).flat();
  collectGarbage();
  scene.stage.receive(frames);
  const time = timed(() => {
    scene.stage.receive(frames);
  });
  await app.unmount();
  return time / EVENTS;
}

/**
 * How long each of some apps takes, on average, one after the other. V8 throws away code when garbage is collected before a
 * measurement, and the first app takes three times as long as the next, by whenever the compiler's thread is done: it does not
 * count.
 */
async function inSeveral(scene: Scene, measure: (app: Listeners) => Promise<number>): Promise<number> {
  let sum = 0;
  for (let app = 0; app <= APPS; app++) {
    const started = await startListeners(scene);
    const time = await measure(started);
    if (app > 0) sum += time;
    // One by one, pusher-js would take half a second to let go of them.
    scene.stage
      .client()
      ?.allChannels()
      .forEach((channel) => channel.unbind());
    await started.unmount();
  }
  return sum / APPS;
}

/** From the render of all to the last effect that it brings about, in milliseconds. */
export const mount = (scene: Scene): Promise<number> =>
  inSeveral(scene, async ({ seen, have, untilHad }) => {
    const start = performance.now();
    have(scene.each);
    await untilHad(scene.each);
    return seen.lastEffect - start;
  });

/** The unmount of all, in milliseconds. */
export const unmount = (scene: Scene): Promise<number> =>
  inSeveral(scene, async ({ have, untilHad }) => {
    have(scene.each);
    await untilHad(scene.each);
    return timed(() => {
      have(0);
    });
  });

/** From the first frame of so many joins, in one tick, to the effect of what shows all, in milliseconds. */
export async function presence({ stage, binding, channels, each }: Scene): Promise<number> {
  let [shown, time] = [0, 0];
  function Members({ room }: { room: string }) {
    const { length } = binding.useMembers(room);
    useEffect(() => {
      if (length === each + 1) shown++;
      time = performance.now();
    }, [length]);
    return null;
  }
  const app = await startApp(stage, binding);
  await app.showOn(
    channels,
    channels.map((room) => <Members key={room} room={room} />),
  );
  const frames = channels.flatMap((room) => joins(room, each));
  collectGarbage();
  const start = performance.now();
  stage.receive(frames);
  // A copy of the list for each join takes its time.
  await until(() => shown === channels.length, 120);
  await app.unmount();
  return time - start;
}
