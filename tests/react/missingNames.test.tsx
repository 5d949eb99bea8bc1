import {
  type ChannelError,
  useChannel,
  useChannelEvent,
  useClientEvent,
  useLatestChannelEvent,
  useLatestUserEvent,
  useMember,
  useOnline,
  usePresence,
  useSubscriptionCount,
  useUserEvent,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { ROOM } from '../support/room';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass, passAndRender } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Sends events with these names to the user and to each channel. */
function sendEvents({ server }: World, names: string[]) {
  for (const name of names) {
    server.sendToUser('ada', name, name);
    server.trigger(['news', 'cache-news'], name, name);
  }
}

const NAMES = ['', 'undefined', 'null', 'note'];

describe.each([undefined, null])('the name %s', (missing) => {
  // The types exclude `null`, which JavaScript may pass.
  const none = missing as undefined;
  const noEvent: string = missing as never;

  it('of a user event names none, whatever events there are', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook({ ...world.props, autoSignin: true }, () => {
      useUserEvent(none, handler);
      return [
        useLatestUserEvent(none),
        useLatestUserEvent(none, { reduce: (count: number) => count + 1, initial: 0 }),
      ];
    });
    await passAndRender();
    sendEvents(world, NAMES);
    await passAndRender();
    expect(handler).not.toHaveBeenCalled();
    expect(app.latest()).toEqual([undefined, 0]);
  });

  it('of an event of a channel names none, also where the channel holds an event', async () => {
    const world = createWorld();
    const handler = vi.fn();
    let isLate = false;
    const app = mountHook(world.props, () => {
      useChannelEvent('news', noEvent, handler);
      useChannelEvent('cache-news', noEvent, handler);
      useChannelEvent('cache-news', [noEvent], handler);
      useChannelEvent('cache-news', noEvent, handler, { enabled: isLate });
      return [
        useLatestChannelEvent('news', noEvent),
        useLatestChannelEvent('cache-news', noEvent),
        useLatestChannelEvent(isLate ? 'cache-news' : undefined, noEvent),
        useChannel('news').status,
      ];
    });
    await passAndRender();
    sendEvents(world, NAMES);
    await passAndRender();
    isLate = true;
    app.rerender();
    await passAndRender();
    expect(handler).not.toHaveBeenCalled();
    expect(app.latest()).toEqual([undefined, undefined, undefined, 'subscribed']);
  });

  it('of a channel names none', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook(world.props, () => {
      useChannelEvent(none, 'note', handler);
      return {
        channel: useChannel(none).status,
        latest: useLatestChannelEvent(none, 'note'),
        count: useSubscriptionCount(none),
        presence: usePresence(none),
        member: useMember(none, 'ada'),
      };
    });
    await pass();
    expect(app.latest()).toEqual({
      channel: 'idle',
      latest: undefined,
      count: null,
      presence: { status: 'idle', members: [], me: null, count: 0 },
      member: null,
    });
    expect(subscriptionsSent(world)).toEqual([]);
    expect(world.requests).toEqual([]);
  });

  it('of a channel or of a client event sends none', async () => {
    const world = createWorld();
    const onError = vi.fn<(error: ChannelError) => void>();
    const app = mountHook(world.props, () => {
      const [channel, desk] = [useChannel(none), useChannel('private-desk')];
      return [
        useClientEvent(none, 'client-typing', { onError }),
        useClientEvent('private-desk', noEvent as 'client-', { onError }),
        (data: unknown) => channel.trigger('client-typing', data),
        (data: unknown) => desk.trigger(noEvent as 'client-', data),
      ];
    });
    await pass();
    const codes = ['not-subscribed', 'invalid-event', 'not-subscribed', 'invalid-event'];
    for (const [index, send] of app.latest().entries())
      await expect(send(1)).rejects.toMatchObject({ name: 'ChannelError', code: codes[index] });
    expect(onError.mock.calls.map(([{ code }]) => code)).toEqual(codes.slice(0, 2));
    await pass();
    expect(world.sent().filter((event) => !event.startsWith('pusher:'))).toEqual([]);
  });

  it('of a member or of a user names none', async () => {
    const world = createWorld();
    const app = mountHook({ ...world.props, autoSignin: true }, () => [
      useMember(ROOM, none),
      useOnline(none),
      usePresence(ROOM).count,
    ]);
    await pass();
    const user_ids = NAMES;
    const events = [{ name: 'online', user_ids }];
    world.server.connections[0]!.send({ event: 'pusher_internal:watchlist_events', data: { events } });
    for (const user_id of user_ids)
      world.server.trigger(ROOM, 'pusher_internal:member_added', { user_id, user_info: {} });
    await pass();
    expect(app.latest()).toEqual([null, false, 5]);
  });
});

it('an event with an empty name is received by the hooks that name it, and by no other', async () => {
  const world = createWorld();
  const received: unknown[] = [];
  const app = mountHook({ ...world.props, autoSignin: true }, () => {
    useUserEvent('', (data) => received.push(['user', data]));
    useUserEvent('note', (data) => received.push(['note', data]));
    useChannelEvent('news', '', (data, { event }) => received.push(['channel', event, data]));
    useChannelEvent('news', ['note', ''], (data, { event }) => received.push(['channel', event, data]));
    return [
      useLatestUserEvent(''),
      useLatestUserEvent(undefined),
      useLatestChannelEvent('news', ''),
      useLatestChannelEvent('news', 'note'),
    ];
  });
  await passAndRender();
  world.server.sendToUser('ada', '', 1);
  await passAndRender();
  world.server.trigger('news', '', 2);
  await passAndRender();
  expect(received).toEqual([
    ['user', 1],
    ['channel', '', 2],
    ['channel', '', 2],
  ]);
  expect(app.latest()).toEqual([1, undefined, 2, undefined]);
});
