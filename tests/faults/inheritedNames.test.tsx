import {
  type Member,
  useChannel,
  useChannelEvent,
  useLatestChannelEvent,
  useLatestUserEvent,
  useMember,
  useOnline,
  usePresence,
  useUserEvent,
  useWatchlist,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { mountHook } from '../support/mountHook';
import { idsOf, ROOM, roomOf } from '../support/room';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { pass, passAndRender } from '../support/time';
import { createScene } from './support/createScene';
import { INHERITED_NAMES } from './support/inheritedNames';
import { onEachVersion } from './support/onEachVersion';

/** An object with one property of its own, whatever its name is. */
const ownProperty = (name: string, value: unknown): object =>
  Object.defineProperty({}, name, { value, enumerable: true });

onEachVersion('like any other name,', (Pusher) => {
  describe.each(INHERITED_NAMES)('`%s`', (name) => {
    it.each([
      ['without schemas', undefined],
      [
        'with schemas of other events',
        { userEvents: { note: z.string() }, channels: { news: { events: {} } } },
      ],
    ])('is the name of events of the user and of a channel, %s', async (_, schemas) => {
      const scene = createScene({ Pusher });
      const [ofUser, ofChannel, onInvalidEvent] = [vi.fn(), vi.fn(), vi.fn()];
      const app = mountHook(
        { ...scene.props, autoSignin: true, schemas: schemas as never, onInvalidEvent },
        () => {
          useUserEvent(name, ofUser);
          useChannelEvent('news', ['headline', name], ofChannel);
          return [useLatestUserEvent(name), useLatestChannelEvent('news', name)];
        },
      );
      await passAndRender();
      expect(app.latest()).toEqual([undefined, undefined]);
      scene.server.sendToUser('ada', name, { floors: 3 });
      scene.server.trigger('news', name, { floors: 4 });
      await passAndRender();
      expect(ofUser.mock.calls).toEqual([[{ floors: 3 }]]);
      expect(ofChannel.mock.calls).toEqual([
        [{ floors: 4 }, { channel: 'news', event: name, data: { floors: 4 } }],
      ]);
      expect(app.latest()).toEqual([{ floors: 3 }, { floors: 4 }]);
      expect(onInvalidEvent).not.toHaveBeenCalled();
    });

    it('is a function of a handler object only where the object has it itself', async () => {
      const scene = createScene({ Pusher });
      const [own, inherited] = [vi.fn(), vi.fn()];
      mountHook(scene.props, () => {
        useChannelEvent('news', [name], ownProperty(name, own) as Record<string, () => void>);
        useChannelEvent(
          'news',
          [name],
          Object.create(ownProperty(name, inherited)) as Record<string, () => void>,
        );
        useChannelEvent('news', [name], {});
      });
      await pass();
      scene.server.trigger('news', name, 1);
      await pass();
      expect(own.mock.calls).toEqual([[1, { channel: 'news', event: name, data: 1 }]]);
      expect(inherited).not.toHaveBeenCalled();
      expect(scene.reports).toEqual([]);
    });

    it('is the name of a channel: of its subscription, its events, its reconnect, and its end', async () => {
      const scene = createScene({ Pusher });
      const handler = vi.fn();
      let isMounted = true;
      const app = mountHook(scene.props, () => {
        useChannelEvent(isMounted ? name : undefined, 'headline', handler);
        return [useChannel('news'), useChannel(isMounted ? name : undefined)].map(({ status }) => status);
      });
      await pass();
      expect(app.latest()).toEqual(['subscribed', 'subscribed']);
      scene.server.trigger(name, 'headline', 1);
      await pass();
      scene.server.connections[0]!.drop();
      await pass(3000);
      expect(app.latest()).toEqual(['subscribed', 'subscribed']);
      scene.server.trigger(name, 'headline', 2);
      await pass();
      expect(handler.mock.calls.map(([data]) => data as unknown)).toEqual([1, 2]);
      isMounted = false;
      app.rerender();
      await pass(2000);
      expect(app.latest()).toEqual(['subscribed', 'idle']);
      const frames = subscriptionsSent(scene).filter((frame) => frame.endsWith(` ${name}`));
      expect(frames).toEqual([`subscribe ${name}`, `subscribe ${name}`, `unsubscribe ${name}`]);
      expect(scene.server.channels()).toMatchObject([{ name: 'news' }]);
      expect(scene.reports).toEqual([]);
    });

    it("is the name of a channel of the app's own client too, and neither is left with the other", async () => {
      const scene = createScene({ Pusher });
      const handler = vi.fn();
      let isMounted = true;
      const app = mountHook(scene.props, () => useChannel(isMounted ? name : undefined).status);
      await pass();
      const client = scene.client();
      client.subscribe(name).bind('headline', handler);
      isMounted = false;
      app.rerender();
      await pass(2000);
      scene.server.trigger(name, 'headline', 1);
      await pass();
      expect(handler.mock.calls.map(([data]) => data as unknown)).toEqual([1]);
      client.unsubscribe(name);
      await pass();
      expect(scene.server.channels()).toEqual([]);
    });

    it.each(['private-', 'presence-', 'cache-', 'private-cache-'])(
      'is the name of a channel, after the prefix %s',
      async (prefix) => {
        const scene = createScene({ Pusher });
        const handler = vi.fn();
        const app = mountHook(scene.props, () => {
          useChannelEvent(prefix + name, name, handler);
          return useChannel(prefix + name).status;
        });
        await pass();
        scene.server.trigger(prefix + name, name, 1);
        await pass();
        expect(app.latest()).toBe('subscribed');
        expect(handler.mock.calls).toEqual([[1, { channel: prefix + name, event: name, data: 1 }]]);
      },
    );

    it('is the id of a member that joins, changes and leaves', async () => {
      const scene = createScene({ Pusher });
      const room = roomOf(scene);
      const app = mountHook(scene.props, () => [usePresence(ROOM), useMember(ROOM, name)] as const);
      await pass();
      expect(app.latest()[1]).toBeNull();
      for (const info of ['first', 'second']) {
        room.join(name, { info });
        await pass();
        expect(app.latest()[1]).toEqual({ id: name, info: { info } } satisfies Member);
        expect(app.latest()[0].members).toContain(app.latest()[1]);
      }
      expect(app.latest()[0].count).toBe(2);
      room.leave(name);
      await pass();
      expect(app.latest()[1]).toBeNull();
      expect(idsOf(app.latest()[0])).toEqual(['ada']);
    });

    it('is the id of a member that was there before, for hooks that mount at once and later', async () => {
      const scene = createScene({ Pusher });
      roomOf(scene).fill({ ...ownProperty(name, { age: 7 }), ...ownProperty('bob', {}) });
      let isLate = false;
      const app = mountHook(scene.props, () => [
        idsOf(usePresence(ROOM)),
        useMember(ROOM, name)?.info,
        idsOf(usePresence(isLate ? ROOM : undefined)),
      ]);
      await pass();
      expect(app.latest()).toEqual([[name, 'bob'], { age: 7 }, []]);
      isLate = true;
      app.rerender();
      expect(app.latest()).toEqual([[name, 'bob'], { age: 7 }, [name, 'bob']]);
      scene.server.connections[0]!.drop();
      await pass(3000);
      expect(app.latest()).toEqual([[name, 'bob'], { age: 7 }, [name, 'bob']]);
    });

    it('is the id of the user, who is a member, too', async () => {
      const scene = createScene({ Pusher });
      scene.logIn(name);
      const app = mountHook({ ...scene.props, autoSignin: true, userId: name }, () => usePresence(ROOM).me);
      await pass();
      expect(scene.online()).toEqual([name]);
      expect(app.latest()).toEqual({ id: name, info: { name: name.toUpperCase() } });
    });

    it('is the id of a user of the watchlist', async () => {
      const scene = createScene({ Pusher });
      const app = mountHook({ ...scene.props, autoSignin: true }, () => [useWatchlist(), useOnline(name)]);
      await pass();
      expect(app.latest()[1]).toBe(false);
      const events = [{ name: 'online', user_ids: [name] }];
      scene.send({ event: 'pusher_internal:watchlist_events', data: { events } });
      await pass();
      expect(app.latest()).toEqual([{ status: 'ready', online: [name], offline: [], error: null }, true]);
    });

    it.each([
      ['its name', name],
      ['a pattern', `${name}*`],
    ])('is the name of a channel and of events whose schemas are found by %s', async (_, key) => {
      const scene = createScene({ Pusher });
      const [handler, onInvalidEvent] = [vi.fn(), vi.fn()];
      const events = ownProperty(name, z.number());
      const schemas = { channels: ownProperty(key, { events }), userEvents: events };
      mountHook({ ...scene.props, autoSignin: true, schemas: schemas, onInvalidEvent }, () => {
        useChannelEvent(name, name, handler);
        useUserEvent(name, handler);
      });
      await pass();
      for (const data of [1, 'two']) {
        scene.server.trigger(name, name, JSON.stringify(data));
        scene.server.sendToUser('ada', name, JSON.stringify(data));
      }
      await pass();
      expect(handler.mock.calls).toEqual([[1, { channel: name, event: name, data: 1 }], [1]]);
      expect(onInvalidEvent.mock.calls).toMatchObject([
        [{ event: name, channel: name, data: 'two' }],
        [{ event: name, channel: null, data: 'two' }],
      ]);
    });
  });
});
