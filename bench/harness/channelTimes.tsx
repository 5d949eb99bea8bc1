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
const FRAME = frameOf('news', 'tick', { text: 'Pigs fly' });
const ROOM = 'presence-room';

/** An app where one listens to the channel, so that it is subscribed, and how to have more of them. */
async function startListeners(stage: Stage, binding: Binding) {
  const seen = { calls: 0, lastEffect: 0 };
  function Listener() {
    binding.useChannelEvent('news', 'tick', () => seen.calls++, []);
    useEffect(() => {
      seen.lastEffect = performance.now();
    });
    return null;
  }
  const app = await startApp(stage, binding);
  const listeners = (count: number) => Array.from({ length: count }, (_, key) => <Listener key={key} />);
  await app.showOn(['news'], listeners(1));
  return {
    ...app,
    seen,
    /** As many in all. */
    have: (count: number) => {
      app.show(listeners(count));
    },
    async checkCalls(count: number) {
      // Until React has nothing more to do.
      do await settle();
      while (performance.now() - seen.lastEffect < 25);
      seen.calls = 0;
      stage.receive([FRAME]);
      if (seen.calls !== count) throw new Error(`${binding.name}: ${seen.calls} calls of ${count}`);
    },
  };
}

/** From an event's arrival to the last of so many handlers, in milliseconds. */
export async function fanOut(stage: Stage, binding: Binding, count: number): Promise<number> {
  const app = await startListeners(stage, binding);
  app.have(count);
  await app.checkCalls(count);
  const frames = Array.from({ length: EVENTS }, () => FRAME);
  collectGarbage();
  stage.receive(frames);
  const time = timed(() => {
    stage.receive(frames);
  });
  await app.unmount();
  return time / EVENTS;
}

/** From the render of so many to the last effect that it brings about, in milliseconds. */
export async function mount(stage: Stage, binding: Binding, count: number): Promise<number> {
  const app = await startListeners(stage, binding);
  collectGarbage();
  const start = performance.now();
  app.have(count + 1);
  await app.checkCalls(count + 1);
  await app.unmount();
  return app.seen.lastEffect - start;
}

/** The unmount of so many, in milliseconds. */
export async function unmount(stage: Stage, binding: Binding, count: number): Promise<number> {
  const app = await startListeners(stage, binding);
  app.have(count + 1);
  await app.checkCalls(count + 1);
  collectGarbage();
  const time = timed(() => {
    app.have(1);
  });
  await app.unmount();
  return time;
}

/** From the first frame of so many joins, in one tick, to the effect of the component that shows all, in milliseconds. */
export async function presence(stage: Stage, binding: Binding, count: number): Promise<number> {
  let shown = 0;
  let time = 0;
  function Members() {
    const { length } = binding.useMembers(ROOM);
    useEffect(() => {
      shown = length;
      time = performance.now();
    }, [length]);
    return null;
  }
  const app = await startApp(stage, binding);
  await app.showOn([ROOM], <Members />);
  const frames = joins(ROOM, count);
  collectGarbage();
  const start = performance.now();
  stage.receive(frames);
  await until(() => shown === count + 1);
  await app.unmount();
  return time - start;
}
