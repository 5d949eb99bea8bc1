import { act } from '@testing-library/react';
import { useChannel, useClientEvent, usePusher, useSignin } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { ROOM, roomOf } from '../support/room';
import { pass } from '../support/time';
import { hang } from '../support/world';
import { createScene, type Scene } from './support/createScene';
import { note } from './support/frames';
import { onEachVersion } from './support/onEachVersion';

/** What happens each second while the reply is awaited. */
interface Traffic {
  traffic: string;
  arrange?: (scene: Scene) => void;
  happen: (scene: Scene, app: ReturnType<typeof mountApp>, second: number) => void;
}

const watchlist = (name: string) => ({
  event: 'pusher_internal:watchlist_events',
  data: { events: [{ name, user_ids: ['bob'] }] },
});

const TRAFFIC: Traffic[] = [
  {
    traffic: 'users of the watchlist come and go',
    happen: ({ send }, _, second) => send(watchlist(second % 2 ? 'offline' : 'online')),
  },
  { traffic: 'user events arrive', happen: ({ send }, _, second) => send(note(second)) },
  {
    traffic: 'events of another channel arrive',
    happen: ({ server }, _, second) => server.trigger('other', 'headline', second),
  },
  {
    traffic: 'members of another channel come and go',
    happen: (scene, _, second) => roomOf(scene, 'presence-other')[second % 2 ? 'leave' : 'join']('bob'),
  },
  {
    traffic: 'events of the channel itself arrive',
    happen: ({ send }, { name }, second) => send({ event: 'headline', channel: name, data: second }),
  },
  {
    traffic: 'client events are sent',
    happen: (_, app, second) => void app.latest().send(second),
  },
  {
    traffic: 'client events are refused',
    happen: ({ send }) => send({ event: 'pusher:error', data: { code: 4301, message: 'no' } }),
  },
  {
    traffic: 'the server sends errors',
    happen: ({ send }) => send({ event: 'pusher:error', data: { code: null, message: 'no' } }),
  },
  {
    traffic: 'the server answers that it is there',
    happen: ({ send }) => send({ event: 'pusher:pong', data: {} }),
  },
  {
    traffic: 'other channels are subscribed and left',
    happen: (_, app, second) => app.rerender({}, () => useAll(app.name, `channel-${second}`)),
  },
  {
    traffic: "the app's own client subscribes to other channels",
    happen: (_, app, second) => app.latest().pusher?.subscribe(`own-${second}`),
  },
  {
    traffic: 'the provider renders again, with other options',
    happen: (_, app, second) => app.rerender({ channelAuthorization: { params: { second } } }),
  },
  {
    traffic: 'sign-ins fail and start again',
    arrange: ({ answerWith, authorize }) =>
      answerWith((fields) => {
        const channel = fields.get('channel_name');
        if (channel === null) return new Response('', { status: 403 });
        return Response.json(authorize(fields.get('socket_id')!, channel));
      }),
    happen: (_, app) => act(() => void app.latest().signin.signin()),
  },
  {
    traffic: 'a sign-in is pending',
    arrange: ({ answerWith, authorize }) =>
      answerWith((fields) => {
        const channel = fields.get('channel_name');
        return channel === null ? hang() : Response.json(authorize(fields.get('socket_id')!, channel));
      }),
    happen: (_, app) => expect(app.latest().signin.status).toBe('pending'),
  },
];

function useAll(name: string, otherName = 'other') {
  useChannel(otherName);
  useChannel('presence-other');
  return {
    channel: useChannel(name),
    send: useClientEvent('private-other', 'client-typing'),
    pusher: usePusher(),
    signin: useSignin(),
  };
}

function mountApp({ props }: Scene, name: string) {
  const app = mountHook(
    { ...props, autoSignin: true, userAuthentication: { timeout: 60_000, retry: false } },
    () => useAll(name),
  );
  return { ...app, name };
}

onEachVersion('a subscription that Pusher does not answer', (Pusher) => {
  describe.each(TRAFFIC)('ends in time while $traffic:', ({ arrange, happen }) => {
    it.each(['news', 'private-orders', 'cache-news', ROOM])('%s', async (name) => {
      const scene = createScene({ Pusher });
      arrange?.(scene);
      scene.intercept(({ event, channel }) =>
        event === 'pusher_internal:subscription_succeeded' && channel === name ? 'drop' : undefined,
      );
      const app = mountApp(scene, name);
      await pass(100);
      for (let second = 0; second < 9; second++) {
        happen(scene, app, second);
        await pass(1000);
      }
      await pass(800);
      expect(app.latest().channel.status).toBe('pending');
      await pass(200);
      expect(app.latest().channel).toMatchObject({ status: 'error', error: { code: 'reply-timeout' } });
    });
  });
});
