import { useChannel, useChannelEvent } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { mountHook } from '../../support/mountHook';
import { fakeTime, pass } from '../../support/time';
import { createWorld } from '../../support/world';

fakeTime();

/** Mounts a hook on the channel `news`. Both the app and the hook use one client. */
async function mountNews() {
  const world = createWorld();
  const handler = vi.fn();
  const useNews = (enabled: boolean) => {
    useChannelEvent('news', 'headline', handler, { enabled });
    return useChannel('news', { enabled });
  };
  const app = mountHook(world.props, () => useNews(true));
  await pass();
  const leave = () => app.rerender({}, () => useNews(false));
  return { world, app, leave, handler, client: world.Pusher.instances.at(-1)! };
}

it('pusher.unsubscribe() of the app does not take a channel from a hook', async () => {
  const { world, app, handler, client } = await mountNews();
  client.unsubscribe('news');
  await pass();
  world.server.trigger('news', 'headline', 1);
  await pass();
  expect(app.latest().status).toBe('subscribed');
  expect(handler).toHaveBeenCalledOnce();
  expect(world.sent()).not.toContain('pusher:unsubscribe');
});

it('pusher.unsubscribe() of the app removes the listeners of the app', async () => {
  const { world, client } = await mountNews();
  const listener = vi.fn();
  client.subscribe('news').bind('headline', listener);
  client.unsubscribe('news');
  world.server.trigger('news', 'headline', 1);
  await pass();
  expect(listener).not.toHaveBeenCalled();
});

it('a hook that leaves a channel does not take it from the app, which has subscribed meanwhile', async () => {
  const { world, leave, client } = await mountNews();
  const listener = vi.fn();
  client.subscribe('news').bind('headline', listener);
  leave();
  await pass(5000);
  world.server.trigger('news', 'headline', 1);
  await pass();
  expect(listener).toHaveBeenCalledOnce();
  expect(world.sent()).not.toContain('pusher:unsubscribe');
});
