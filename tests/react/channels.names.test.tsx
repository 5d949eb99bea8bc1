import { useChannel, useChannelEvent, useClientEvent, useMember, usePresence } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { idsOf, ROOM } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('the beginning of a name tells the kind of the channel:', () => {
  it.each(['cache-', 'private-cache-', 'presence-cache-'])(
    '%s holds its last event for hooks that mount later',
    async (prefix) => {
      const { late } = await triggerBeforeMount(`${prefix}updates`);
      expect(late.mock.calls).toEqual([[1, { channel: `${prefix}updates`, event: 'purged', data: 1 }]]);
    },
  );

  it.each([
    'image-cache-updates',
    'xcache-updates',
    'cache',
    'cached-updates',
    'private-image-cache-updates',
    'presence-image-cache-updates',
    'Cache-updates',
  ])('%s holds no event', async (name) => {
    const { late } = await triggerBeforeMount(name);
    expect(late).not.toHaveBeenCalled();
  });

  async function triggerBeforeMount(name: string) {
    const world = createWorld();
    const late = vi.fn();
    let isLate = false;
    const app = mountHook(world.props, () => {
      useChannelEvent(isLate ? name : undefined, 'purged', late);
      return useChannel(name).status;
    });
    await pass();
    world.server.trigger(name, 'purged', 1);
    await pass();
    isLate = true;
    app.rerender();
    await pass();
    expect(app.latest()).toBe('subscribed');
    return { late };
  }

  it.each(['private', 'presence', 'xprivate-a', 'xpresence-a', 'private_a', 'news-presence-a', 'Private-a'])(
    '%s is public: it is not authorized, has no members, and takes no client events',
    async (name) => {
      const world = createWorld();
      const app = mountHook(world.props, () => ({
        status: useChannel(name).status,
        presence: usePresence(name as 'presence-'),
        member: useMember(name as 'presence-', 'ada'),
        send: useClientEvent(name as 'private-', 'client-typing'),
      }));
      await pass();
      expect(app.latest()).toMatchObject({
        status: 'subscribed',
        presence: { status: 'subscribed', members: [], me: null, count: 0 },
        member: null,
      });
      await expect(app.latest().send(1)).rejects.toMatchObject({ code: 'unsupported' });
      expect(world.requests).toEqual([]);
    },
  );

  it.each(['presence room', 'private-a b', 'cache-ä', '#server-to-user-ada', 'a'.repeat(165)])(
    '%s is no channel',
    async (name) => {
      const world = createWorld();
      const app = mountHook(world.props, () => ({
        channel: useChannel(name),
        presence: usePresence(name as 'presence-'),
        send: useClientEvent(name as 'private-', 'client-typing'),
      }));
      await pass();
      expect(app.latest()).toMatchObject({
        channel: { status: 'error', error: { code: 'invalid-name' } },
        presence: { status: 'error', members: [], me: null },
      });
      await expect(app.latest().send(1)).rejects.toMatchObject({ code: 'not-subscribed' });
      expect(world.requests).toEqual([]);
      expect(world.server.channels()).toEqual([]);
    },
  );
});

describe('a member id beyond 2^53', () => {
  /** Subscribes to a room with these members. `ownId` is the id in `channel_data`, as JSON. */
  async function enter(ownId: string, ids: string[]) {
    const world = createWorld();
    world.answerWith(() =>
      Response.json({ auth: 'app-key:signature', channel_data: `{"user_id":${ownId},"user_info":{}}` }),
    );
    const hash = Object.fromEntries(ids.map((id) => [id, { info: id }]));
    const presence = { ids, hash, count: ids.length };
    world.server.intercept(({ event, connection }) => {
      if (event !== 'pusher:subscribe') return undefined;
      connection.send({
        event: 'pusher_internal:subscription_succeeded',
        channel: ROOM,
        data: JSON.stringify({ presence }),
      });
      return 'drop';
    });
    const app = mountHook(world.props, () => usePresence(ROOM));
    await pass();
    expect(idsOf(app.latest())).toEqual(ids);
    return app.latest();
  }

  it.each(['9007199254740993', '123456789012345678901', '1000000000000000000001'])(
    'that is the number %s, which JSON rounds in `channel_data`, is the same member in `members` and `me`',
    async (id) => {
      const { me, members } = await enter(id, ['1', id, 'bob']);
      expect(me).toEqual({ id, info: { info: id } });
      expect(me).toBe(members.find((member) => member.id === id));
    },
  );

  it('that is text is not rounded', async () => {
    const { me } = await enter('"9007199254740993"', ['9007199254740992', '9007199254740993']);
    expect(me?.id).toBe('9007199254740993');
    const other = await enter('"9007199254740993"', ['9007199254740992', '9007199254740994']);
    expect(other.me).toBeNull();
  });

  it('is not found for a number that JSON does not round', async () => {
    const { me } = await enter('7', ['7.0', '07']);
    expect(me).toBeNull();
  });
});
