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
    /** That as many more listen on each channel, once React has nothing more to do. */
    async check(each: number) {
      do await settle();
      while (performance.now() - Math.max(seen.lastRender, seen.lastEffect) < 25);
      seen.calls = 0;
      stage.receive(frames);
      const expected = (each + 1) * channels.length;
      if (seen.calls !== expected) throw new Error(`${seen.calls} calls of ${expected}`);
    },
  };
}

/** From an event's arrival on each channel to the last handler, in milliseconds. */
export async function fanOut(scene: Scene): Promise<number> {
  const app = await startListeners(scene);
  app.have(scene.each);
  await app.check(scene.each);
  const frames = Array.from({ length: EVENTS }, () => app.frames).flat();
  collectGarbage();
  scene.stage.receive(frames);
  const time = timed(() => {
    scene.stage.receive(frames);
  });
  await app.unmount();
  return time / EVENTS;
}

/** From the render of all to the last effect that it brings about, in milliseconds. */
export async function mount(scene: Scene): Promise<number> {
  const app = await startListeners(scene);
  collectGarbage();
  const start = performance.now();
  app.have(scene.each);
  await app.check(scene.each);
  const time = app.seen.lastEffect - start;
  await app.unmount();
  return time;
}

/** The unmount of all, in milliseconds. */
export async function unmount(scene: Scene): Promise<number> {
  const app = await startListeners(scene);
  app.have(scene.each);
  await app.check(scene.each);
  collectGarbage();
  const time = timed(() => {
    app.have(0);
  });
  await app.unmount();
  return time;
}

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
