import { useLatestChannelEvent, useLatestUserEvent } from 'react-pusher-user/suspense';
import { describe, expect, it } from 'vitest';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld } from '../support/world';
import { mountSuspense } from './support/mountSuspense';
import { Headline, Note } from './support/probes';

fakeTime();

describe('useLatestChannelEvent() of the Suspense entry', () => {
  it('is shown before the first event, and then shows the latest', async () => {
    const world = createWorld();
    const app = await mountSuspense(world.props, <Headline />);
    await app.shows('Headline: none.');
    world.server.trigger('news', 'headline', { text: 'Rain' });
    world.server.trigger('news', 'headline', { text: 'Sun' });
    await app.shows('Headline: Sun.');
    expect(app.fallbacks()).toBe(1);
  });

  it('reduces all events, and throws the error of the channel', async () => {
    const world = createWorld();
    const Count = () =>
      useLatestChannelEvent('private-news', 'headline', { reduce: (count: number) => count + 1, initial: 0 });
    const app = await mountSuspense(world.props, <Count />);
    await app.shows('0');
    await passAndRender();
    world.server.trigger('private-news', 'headline', {});
    world.server.trigger('private-news', 'headline', {});
    await app.shows('2');
    world.answerWith(() => new Response(null, { status: 403 }));
    world.server.connections[0]!.drop();
    await passAndRender(3000);
    await app.shows('failed: denied');
  });

  it('shows the cached event of a cache channel', async () => {
    const world = createWorld();
    world.server.trigger('cache-news', 'headline', 'Rain');
    const Cached = () => (useLatestChannelEvent('cache-news', 'headline') as string | undefined) ?? 'none';
    const app = await mountSuspense(world.props, <Cached />);
    await app.shows('Rain');
  });
});

describe('useLatestUserEvent() of the Suspense entry', () => {
  it('suspends until events of the user can arrive, and then shows the latest', async () => {
    const world = createWorld();
    world.delay('pusher_internal:subscription_succeeded', 2000);
    const app = await mountSuspense({ ...world.props, autoSignin: true }, <Note />);
    await passAndRender(1000);
    expect(world.online()).toEqual(['ada']);
    expect(app.text()).toBe('…');
    await passAndRender(2000);
    await app.shows('Note: none.');
    world.server.sendToUser('ada', 'note', 'Hello');
    await app.shows('Note: Hello.');
  });

  it("is shown when the user's own channel has failed, and does not suspend for ever", async () => {
    const world = createWorld();
    world.server.intercept(({ event }) =>
      event === 'pusher_internal:subscription_succeeded' ? ('drop' as const) : undefined,
    );
    const app = await mountSuspense({ ...world.props, autoSignin: true }, <Note />);
    for (let second = 0; second < 11; second++) await passAndRender(1000);
    await app.shows('Note: none.');
  });

  it('throws the error of the sign-in', async () => {
    const world = createWorld();
    world.answerWith(() => new Response(null, { status: 403 }));
    const app = await mountSuspense({ ...world.props, autoSignin: true }, <Note />);
    await app.shows('failed: denied');
  });

  const Nameless = () => `Note: ${(useLatestUserEvent(undefined) as string | undefined) ?? 'none'}.`;
  it.each([
    ['where no sign-in is under way', false, <Note />],
    ['without a name', true, <Nameless />],
  ])('does not suspend %s', async (_, autoSignin, probe) => {
    const world = createWorld();
    const app = await mountSuspense({ ...world.props, autoSignin }, probe);
    await app.shows('Note: none.');
    expect(app.fallbacks()).toBe(0);
  });
});
