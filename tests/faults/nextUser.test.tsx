import {
  type ChannelError,
  useClientEvent,
  useLatestChannelEvent,
  useLatestUserEvent,
  useMember,
  usePresence,
  useSignin,
} from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { idsOf, ROOM, roomOf } from '../support/room';
import { passAndRender } from '../support/time';
import { hang } from '../support/world';
import { createScene, type Scene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';
import { USER_CHANGES, type UserChange } from './support/userChanges';

const list = { reduce: (all: unknown[], data: unknown) => [...all, data], initial: [] };

/** Mounts an app with this hook, and signs ada in. `changeUser` ends when the next user, if there is one, is signed in. */
async function startAsAda<Value>(scene: Scene, { props, change, next }: UserChange, use: () => Value) {
  const app = mountHook({ ...scene.props, autoSignin: true, ...props }, () => [use(), useSignin()] as const);
  await passAndRender();
  expect(scene.online()).toEqual(['ada']);
  return {
    latest: () => app.latest()[0],
    rerender: app.rerender,
    async changeUser() {
      change(scene, { signin: app.latest()[1], rerender: app.rerender });
      await passAndRender(3000);
      expect(scene.online()).toEqual([next]);
    },
  };
}

/** Makes the endpoint refuse channels, so that the next user receives nothing from the server. */
const denyChannels = ({ answerWith, sign }: Scene) =>
  answerWith((fields) =>
    fields.has('channel_name')
      ? new Response('', { status: 403 })
      : Response.json(sign(fields.get('socket_id')!)),
  );

/** Resolves to `sent`, or to the code of the error. */
const outcomeOf = (promise: Promise<void>) =>
  promise.then(
    () => 'sent',
    (error: unknown) => (error as ChannelError).code,
  );

onEachVersion('ada stops being the user:', (Pusher) => {
  describe.each(USER_CHANGES)('$when', (userChange) => {
    it.each(['private-inbox', 'private-cache-inbox', 'presence-room', 'presence-cache-room'])(
      'her latest event of %s is not shown any more, neither by hooks that were mounted nor by others',
      async (name) => {
        const scene = createScene({ Pusher });
        let isLate = false;
        const app = await startAsAda(scene, userChange, () => [
          useLatestChannelEvent(name, 'note'),
          useLatestChannelEvent(name, 'note', list),
          useLatestChannelEvent(isLate ? name : undefined, 'note'),
        ]);
        scene.server.trigger(name, 'note', 'for Ada');
        await passAndRender();
        expect(app.latest()).toEqual(['for Ada', ['for Ada'], undefined]);
        denyChannels(scene);
        await app.changeUser();
        isLate = true;
        app.rerender({});
        await passAndRender();
        expect(app.latest()).toEqual([undefined, [], undefined]);
      },
    );

    it.each(['news', 'cache-news', 'xprivate-news'])(
      'the latest event of %s, which is public, stays',
      async (name) => {
        const scene = createScene({ Pusher });
        const app = await startAsAda(scene, userChange, () => useLatestChannelEvent(name, 'headline'));
        scene.server.trigger(name, 'headline', 'for all');
        await passAndRender();
        await app.changeUser();
        expect(app.latest()).toBe('for all');
      },
    );

    it('her latest event is not shown any more', async () => {
      const scene = createScene({ Pusher });
      const app = await startAsAda(scene, userChange, () => [
        useLatestUserEvent('note'),
        useLatestUserEvent('note', list),
      ]);
      scene.server.sendToUser('ada', 'note', 'for Ada');
      await passAndRender();
      expect(app.latest()).toEqual(['for Ada', ['for Ada']]);
      await app.changeUser();
      expect(app.latest()).toEqual([undefined, []]);
    });

    it('the members of her presence channel are not shown any more', async () => {
      const scene = createScene({ Pusher });
      roomOf(scene).fill({ ada: { name: 'ADA' }, bob: { name: 'BOB' } });
      const app = await startAsAda(scene, userChange, () => {
        const presence = usePresence(ROOM);
        return [idsOf(presence), presence.me?.id, useMember(ROOM, 'bob')?.id];
      });
      expect(app.latest()).toEqual([['ada', 'bob'], 'ada', 'bob']);
      denyChannels(scene);
      await app.changeUser();
      expect(app.latest()).toEqual([[], undefined, undefined]);
    });

    it.each(['private-desk', ROOM] as const)(
      'her client events that wait on %s are rejected, and are not sent in the name of another user',
      async (name) => {
        const scene = createScene({ Pusher });
        const app = await startAsAda(scene, userChange, () =>
          useClientEvent(name, 'client-typing', { throttle: true }),
        );
        const outcomes = Array.from({ length: 15 }, (_, n) => outcomeOf(app.latest()(n)));
        await passAndRender();
        await app.changeUser();
        await expect(Promise.all(outcomes)).resolves.toEqual([
          ...Array<string>(10).fill('sent'),
          ...Array<string>(5).fill('not-subscribed'),
        ]);
        expect(scene.sent().filter((event) => event === 'client-typing')).toHaveLength(10);
      },
    );
  });

  it('her client events that wait are not sent on the next connection before its user has signed in', async () => {
    const scene = createScene({ Pusher });
    const app = mountHook({ ...scene.props, autoSignin: true }, () =>
      useClientEvent('private-desk', 'client-typing', { throttle: true }),
    );
    await passAndRender();
    const outcomes = Array.from({ length: 11 }, (_, n) => outcomeOf(app.latest()(n)));
    await passAndRender();
    scene.answerWith((fields) =>
      fields.has('channel_name')
        ? Response.json(scene.authorize(fields.get('socket_id')!, 'private-desk'))
        : hang(),
    );
    scene.server.connections[0]!.close(4200);
    await passAndRender(3000);
    expect(scene.server.channels()).toMatchObject([{ name: 'private-desk' }]);
    await expect(outcomes.at(-1)).resolves.toBe('not-subscribed');
    expect(scene.sent().filter((event) => event === 'client-typing')).toHaveLength(10);
  });
});
