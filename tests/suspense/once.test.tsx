import { Activity } from 'react';
import { useChannel, useUser } from 'react-pusher-user/suspense';
import { expect, it, vi } from 'vitest';
import { ROOM } from '../support/room';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld } from '../support/world';
import { mountSuspense } from './support/mountSuspense';
import { Greeting, Headline, Members, Note } from './support/probes';

fakeTime();

const EVERY_HOOK = (
  <>
    <Greeting />
    <Members />
    <Headline />
    <Note />
  </>
);
const RETRY = { retry: 5, retryDelay: 2000 };
const SHOWN = 'Hello ada. Members: ada. Headline: none. Note: none.';

it('500 drops cause no fallback', async () => {
  const world = createWorld();
  const app = await mountSuspense({ ...world.props, autoSignin: true }, EVERY_HOOK);
  await app.shows(SHOWN);
  for (let drop = 1; drop <= 500; drop++) {
    world.server.connections[0]!.drop();
    await passAndRender();
    // While the connection is down, there are no members.
    expect(app.text()).toContain('Hello ada. Members: . ');
    await passAndRender(drop % 2 ? 1100 : 16_000);
    expect(world.online()).toEqual(['ada']);
  }
  await app.shows(SHOWN);
  expect(app.fallbacks()).toBe(1);
  expect(app.error()).toBeNull();
  world.server.trigger('news', 'headline', { text: 'Rain' });
  world.server.sendToUser('ada', 'note', 'Hello');
  await app.shows('Hello ada. Members: ada. Headline: Rain. Note: Hello.');
}, 60_000);

it('a retry, and a tab that is hidden and shown, cause no fallback', async () => {
  const world = createWorld();
  const app = await mountSuspense(
    { ...world.props, autoSignin: true, userAuthentication: RETRY, channelAuthorization: RETRY },
    EVERY_HOOK,
  );
  await app.shows(SHOWN);
  world.answerWith(() => new Response(null, { status: 503 }));
  world.server.connections[0]!.drop();
  await passAndRender(3000);
  expect(app.text()).toContain('Hello ada.');
  world.answerWith(null);
  await passAndRender(30_000);
  await app.shows(SHOWN);
  const visibility = vi.spyOn(document, 'visibilityState', 'get');
  for (const state of ['hidden', 'visible'] as const) {
    visibility.mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
    await passAndRender(60_000);
  }
  visibility.mockRestore();
  await app.shows(SHOWN);
  expect(app.fallbacks()).toBe(1);
});

it('hooks that <Activity> hides and shows cause no fallback, although their channels were left', async () => {
  const world = createWorld();
  const page = (mode: 'hidden' | 'visible') => <Activity mode={mode}>{EVERY_HOOK}</Activity>;
  const app = await mountSuspense({ ...world.props, autoSignin: true }, page('visible'));
  await app.shows(SHOWN);
  for (let turn = 0; turn < 3; turn++) {
    await app.rerender({ children: page('hidden') });
    await passAndRender(5000);
    expect(world.server.channels().map(({ name }) => name)).not.toContain(ROOM);
    await app.rerender({ children: page('visible') });
    await app.shows(SHOWN);
  }
  expect(app.fallbacks()).toBe(1);
});

it('a component uses several hooks, one of which settles after the other, and the fallback is shown once', async () => {
  const world = createWorld();
  world.delay('pusher:signin_success', 300);
  world.delay('pusher_internal:subscription_succeeded', 1000);
  const Page = () => `${useUser().id} ${useChannel('private-a').status} ${useChannel('b').status}`;
  const app = await mountSuspense({ ...world.props, autoSignin: true }, <Page />);
  for (let step = 0; step < 20; step++) await passAndRender(100);
  expect(app.text()).toBe('…');
  for (let step = 0; step < 20; step++) await passAndRender(100);
  await app.shows('ada subscribed subscribed');
  expect(app.fallbacks()).toBe(1);
  await passAndRender(20_000);
  expect(world.sent()).not.toContain('pusher:unsubscribe');
});
