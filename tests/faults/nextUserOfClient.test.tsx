import { act } from '@testing-library/react';
import { useClientEvent, useLatestChannelEvent, useSignin } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { passAndRender } from '../support/time';
import { createScene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';
import { endClients, ownClient } from './support/ownClient';

const OPTIONS = { userAuthentication: {}, channelAuthorization: {}, autoSignin: true };

const useInbox = () => ({
  latest: useLatestChannelEvent('private-inbox', 'note'),
  send: useClientEvent('private-inbox', 'client-typing', { throttle: true }),
  signin: useSignin(),
});

onEachVersion("on a client of the app's,", (Pusher) => {
  it('what ada may see and send ends in each provider when one of them signs her out', async () => {
    const scene = createScene({ Pusher });
    const client = ownClient(scene);
    const apps = [1, 2].map(() => mountHook({ client, ...OPTIONS }, useInbox));
    await passAndRender();
    scene.server.trigger('private-inbox', 'note', 'for Ada');
    // React renders each app in a turn of its own.
    await passAndRender();
    await passAndRender();
    expect(apps.map((app) => app.latest().latest)).toEqual(['for Ada', 'for Ada']);
    // The eleventh event in a second waits.
    const waiting = apps.map((app) => Array.from({ length: 11 }, (_, n) => app.latest().send(n)).at(-1)!);
    await passAndRender();
    act(apps[0]!.latest().signin.signout);
    for (const promise of waiting) await expect(promise).rejects.toMatchObject({ code: 'not-subscribed' });
    await passAndRender();
    expect(scene.online()).toEqual([null]);
    expect(apps.map((app) => app.latest().latest)).toEqual([undefined, undefined]);
    endClients(scene);
  });

  it('what ada may see ends when another client takes over, on which another user is signed in', async () => {
    const scene = createScene({ Pusher });
    const [first, second] = [ownClient(scene), ownClient(scene)];
    const app = mountHook({ client: first, ...OPTIONS }, useInbox);
    await passAndRender();
    scene.server.trigger('private-inbox', 'note', 'for Ada');
    await passAndRender();
    expect(app.latest().latest).toBe('for Ada');
    scene.logIn('carol');
    const other = mountHook({ client: second, ...OPTIONS }, useInbox);
    await passAndRender();
    expect(other.latest().signin.user?.id).toBe('carol');
    app.rerender({ client: second });
    await passAndRender();
    expect(app.latest().signin.user?.id).toBe('carol');
    expect(app.latest().latest).toBeUndefined();
    endClients(scene);
  });
});
