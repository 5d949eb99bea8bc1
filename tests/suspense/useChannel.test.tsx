import { ChannelError, useChannel as useChannelState } from 'react-pusher-user';
import { useChannel, usePresence } from 'react-pusher-user/suspense';
import { describe, expect, it } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { ROOM, roomOf } from '../support/room';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld } from '../support/world';
import { mountSuspense } from './support/mountSuspense';

fakeTime();

const Status = ({ name, enabled }: { name?: string; enabled?: boolean }) =>
  `${name ?? 'nothing'}: ${useChannel(name, { enabled }).status}. `;

describe.each([false, true])('useChannel() of the Suspense entry, StrictMode: %s', (strict) => {
  it('suspends until the channel is subscribed, subscribes once, and leaves nothing behind', async () => {
    const world = createWorld();
    world.delay('pusher_internal:subscription_succeeded', 2000);
    const app = await mountSuspense(
      world.props,
      [<Status key="a" name="private-a" />, <Status key="b" name="b" />],
      {
        strict,
      },
    );
    await passAndRender(1900);
    expect(app.text()).toBe('…');
    await passAndRender(200);
    await app.shows('private-a: subscribed. b: subscribed.');
    expect(app.fallbacks()).toBe(strict ? 2 : 1);
    expect(subscriptionsSent(world).sort()).toEqual(['subscribe b', 'subscribe private-a']);
    await passAndRender(60_000);
    expect(world.sent()).not.toContain('pusher:unsubscribe');
    app.unmount();
    await passAndRender();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });
});

describe('useChannel() of the Suspense entry', () => {
  it('throws the error of the channel to the boundary, and works again after a reset with useRetry()', async () => {
    const world = createWorld();
    world.answerWith(() => new Response(null, { status: 403 }));
    const app = await mountSuspense(world.props, <Status name="private-a" />);
    await app.shows('failed: denied');
    expect(app.error()).toBeInstanceOf(ChannelError);
    world.answerWith(null);
    app.reset();
    await app.shows('failed: denied');
    app.retry();
    app.reset();
    await app.shows('private-a: subscribed.');
    expect(world.requests).toHaveLength(2);
  });

  it('is not suspended by a channel that another component has subscribed', async () => {
    const world = createWorld();
    const Page = ({ isMore = false }) => {
      const { status } = useChannelState('news');
      return isMore ? <Status name="news" /> : status;
    };
    const app = await mountSuspense(world.props, <Page />);
    await app.shows('subscribed');
    await app.rerender({ children: <Page isMore /> });
    await app.shows('news: subscribed.');
    expect(app.fallbacks()).toBe(0);
  });

  it('suspends once for each name, and a transition shows the former channel meanwhile', async () => {
    const world = createWorld();
    const app = await mountSuspense(world.props, <Status name="a" />);
    await app.shows('a: subscribed.');
    world.delay('pusher_internal:subscription_succeeded', 500);
    await app.rerender({ children: <Status name="b" /> });
    expect(app.text()).toBe('…');
    await passAndRender(500);
    await app.shows('b: subscribed.');
    await app.rerender({ children: <Status name="c" />, isTransition: true });
    expect(app.text().trim()).toBe('b: subscribed.');
    await passAndRender(500);
    await app.shows('c: subscribed.');
    expect(app.fallbacks()).toBe(2);
    await passAndRender(2000);
    expect(world.server.channels().map(({ name }) => name)).toEqual(['c']);
  });

  it('does not suspend without a name, or if it is not enabled', async () => {
    const world = createWorld();
    const app = await mountSuspense(world.props, [
      <Status key="1" />,
      <Status key="2" name="news" enabled={false} />,
    ]);
    await app.shows('nothing: idle. news: idle.');
    expect(app.fallbacks()).toBe(0);
    await passAndRender(1000);
    expect(subscriptionsSent(world)).toEqual([]);
  });

  it('does not suspend while no connection is wanted', async () => {
    const world = createWorld();
    const app = await mountSuspense({ ...world.props, enabled: false }, <Status name="news" />);
    await app.shows('news: idle.');
    expect(app.fallbacks()).toBe(0);
  });
});

describe('a component that is gone while it is suspended', () => {
  it('has its channel left after 10 s', async () => {
    const world = createWorld();
    world.delay('pusher_internal:subscription_succeeded', 1000);
    const app = await mountSuspense(world.props, <Status name="news" />);
    await passAndRender(500);
    expect(subscriptionsSent(world)).toEqual(['subscribe news']);
    await app.rerender({ children: 'another page' });
    expect(app.text()).toBe('another page');
    await passAndRender(9000);
    expect(world.server.channels()).toHaveLength(1);
    await passAndRender(4000);
    expect(world.server.channels()).toHaveLength(0);
    await app.rerender({ children: <Status name="news" /> });
    await passAndRender(1000);
    await app.shows('news: subscribed.');
  });

  it('leaves nothing behind when its provider unmounts', async () => {
    const world = createWorld();
    world.delay('pusher_internal:subscription_succeeded', 60_000);
    const app = await mountSuspense(world.props, <Status name="news" />);
    await passAndRender(500);
    app.unmount();
    await passAndRender(10_000);
    expect(countLeftovers(world)).toEqual(NOTHING);
  });
});

it('a component that stays suspended keeps its channel, however long it takes', async () => {
  const world = createWorld();
  world.delay('pusher_internal:subscription_succeeded', 55_000);
  const app = await mountSuspense(
    { ...world.props, channelAuthorization: { timeout: 60_000 } },
    <Status name="private-a" />,
  );
  for (let second = 0; second < 50; second++) await passAndRender(1000);
  expect(app.text()).toBe('…');
  await passAndRender(5000);
  await app.shows('private-a: subscribed.');
  expect(world.sent().filter((event) => event.includes('subscribe'))).toEqual(['pusher:subscribe']);
  expect(world.requests).toHaveLength(1);
  expect(app.fallbacks()).toBe(1);
});

describe('usePresence() of the Suspense entry', () => {
  it('shows all members when it is first shown, and renders only when the selected value changes', async () => {
    const world = createWorld();
    const room = roomOf(world);
    room.fill({ ada: { name: 'ADA' }, bob: { name: 'BOB' } });
    const renders: string[] = [];
    const Members = () => {
      const ids = usePresence(ROOM, ({ members }) => members.map(({ id }) => id).join());
      renders.push(ids);
      return ids;
    };
    const app = await mountSuspense(world.props, <Members />);
    await app.shows('ada,bob');
    expect(new Set(renders)).toEqual(new Set(['ada,bob']));
    renders.length = 0;
    room.join('eve');
    await app.shows('ada,bob,eve');
    expect(renders).toEqual(['ada,bob,eve']);
    world.server.connections[0]!.drop();
    await passAndRender();
    await passAndRender(2000);
    await app.shows('ada,bob');
    expect(renders).toEqual(['ada,bob,eve', '', 'ada,bob']);
    expect(app.fallbacks()).toBe(1);
  });

  it('throws the error of the channel to the boundary', async () => {
    const world = createWorld();
    world.answerWith(() => new Response(null, { status: 403 }));
    const Members = () => usePresence(ROOM).count;
    const app = await mountSuspense(world.props, <Members />);
    await app.shows('failed: denied');
  });
});
