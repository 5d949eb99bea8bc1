import Pusher from 'pusher';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from './support/openApp';
import { APP, SERVERS, startAnyServer } from './support/startAnyServer';
import { startCountingProxy } from './support/startCountingProxy';

test.each(SERVERS)(
  '3 tabs share one connection to the server %s, also when the leader goes',
  async (name) => {
    const server = await startAnyServer(name);
    const proxy = await startCountingProxy(server);
    const { id: appId, key, secret } = APP;
    const app = await openApp({ key, secret, host: proxy.host, port: proxy.port });
    onTestFinished(async () => {
      await app.close();
      proxy.close();
      await server.close();
    });
    const sdk = new Pusher({
      appId,
      key,
      secret,
      host: server.host,
      port: String(server.port),
      useTLS: false,
    });
    // Reverb has no users.
    const user = name === 'reverb' ? null : 'ada';

    const tabs = await app.openTabs(3, { user });
    await Promise.all(tabs.map(untilUsable));
    expect(proxy.counts).toEqual({ open: 1, opened: 1 });
    await sendAndCheck(1);

    const roles = await Promise.all(tabs.map(async (tab) => (await tab.report()).role));
    expect([...roles].sort()).toEqual(['follower', 'follower', 'leader']);
    const [leader] = tabs.splice(roles.indexOf('leader'), 1);
    await leader!.close();
    await expect.poll(() => proxy.counts).toEqual({ open: 1, opened: 2 });
    await Promise.all(tabs.map(untilUsable));
    await sendAndCheck(2);

    function untilUsable(tab: (typeof tabs)[number]) {
      return user ? tab.untilReady() : tab.until(({ news }) => news === 'subscribed');
    }

    /** Each tab receives one more event of each kind. */
    async function sendAndCheck(n: number) {
      if (user) await sdk.sendToUser(user, 'tick', { n, to: user });
      await sdk.trigger('news', 'tick', { n });
      for (const tab of tabs) {
        await tab.until(
          ({ received }, last) => received.some((tick) => tick.from === 'news' && tick.n === last),
          n,
        );
        const received = (await tab.report()).received.filter((tick) => tick.n === n);
        expect(received.map(({ from }) => from).sort()).toEqual(user ? ['news', 'user'] : ['news']);
      }
    }
  },
);
