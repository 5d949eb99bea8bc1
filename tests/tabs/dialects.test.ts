import type { Dialect } from 'react-pusher-user/testing';
import { describe, expect, test } from 'vitest';
import { pass } from '../model/time';
import { fakeTime } from '../support/time';
import { createBrowser } from './support/createBrowser';
import { listen } from './support/listen';

fakeTime();

const DIALECTS: Dialect[] = ['pusher', 'soketi', 'sockudo', 'reverb'];
const WITH_USERS = DIALECTS.filter((dialect) => dialect !== 'reverb');

describe.each(DIALECTS)('on a server that behaves like %s', (dialect) => {
  test('three tabs share a public, a private and a presence channel', async () => {
    const { server, openClients, openClient } = createBrowser({ dialect });
    const names = ['news', 'private-news', 'presence-room'];
    const tabs = openClients(2);
    for (const { client } of tabs) for (const name of names) client.subscribe(name);
    await pass(100);
    const later = openClient();
    for (const name of names) later.client.subscribe(name);
    await pass(100);
    for (const name of names) {
      const received = [...tabs, later].map(({ client }) => listen(client.channel(name), 'tick'));
      server.trigger(name, 'tick', 1);
      await pass(100);
      expect(received).toEqual([[1], [1], [1]]);
      expect(server.channel(name).subscriptionCount).toBe(1);
    }
  });

  test('a lost socket is replaced by one for all', async () => {
    const { server, openClients } = createBrowser({ dialect });
    const tabs = openClients(3).map(({ client }) => client.subscribe('private-news'));
    await pass(100);
    server.connections[0]!.drop();
    await pass(1500);
    expect(tabs.map(({ subscribed }) => subscribed)).toEqual([true, true, true]);
    expect(server.connections).toHaveLength(1);
  });
});

describe.each(WITH_USERS)('on a server that behaves like %s', (dialect) => {
  test('three tabs share a sign-in, and get the events of the user', async () => {
    const { server, sent, openClients, openClient } = createBrowser({ dialect });
    const tabs = openClients(2);
    for (const { client } of tabs) client.signin();
    await pass(100);
    const later = openClient();
    later.client.signin();
    await pass(100);
    const received = [...tabs, later].map(({ client }) => listen(client.user, 'note'));
    server.sendToUser('ada', 'note', 1);
    await pass(100);
    expect(received).toEqual([[1], [1], [1]]);
    expect(sent().filter((event) => event === 'pusher:signin')).toHaveLength(1);
  });

  test('tabs of two users get only the events of their own', async () => {
    const { server, openClient } = createBrowser({ dialect });
    const received = [];
    for (const user of ['ada', 'bob']) {
      const { client } = openClient({ user });
      received.push(listen(client.user, 'note'));
      client.signin();
      await pass(100);
    }
    server.sendToUser('ada', 'note', 'for ada');
    server.sendToUser('bob', 'note', 'for bob');
    await pass(100);
    expect(received).toEqual([['for ada'], ['for bob']]);
  });
});

test.each<Dialect>(['pusher', 'sockudo'])(
  'a later tab gets the watchlist of %s in the same order',
  async (dialect) => {
    const { openClient } = createBrowser({ dialect });
    const framesOf = async () => {
      const { client } = openClient({ userId: 'ada', watchlist: ['bob'] });
      const frames: string[] = [];
      client.connection.bind('message', ({ event }: { event: string }) => {
        if (/watchlist|signin|^o(n|ff)line/.test(event)) frames.push(event);
      });
      client.signin();
      await pass(100);
      return frames;
    };
    const first = await framesOf();
    expect(first).toHaveLength(2);
    expect(await framesOf()).toEqual(first);
  },
);
