import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { PusherProvider, type PusherProviderProps } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { expectRenderError } from '../support/expectRenderError';
import { mountSignin } from '../support/mountSignin';
import { News } from '../support/News';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('a change of a connection option opens a new connection, and signs in there', () => {
  const changes: [
    option: string,
    from: Partial<PusherProviderProps>,
    to: Partial<PusherProviderProps>,
    url: string,
  ][] = [
    ['cluster', {}, { cluster: 'us2' }, 'wss://ws-us2.pusher.com:443/'],
    ['wsHost', {}, { wsHost: 'push.example' }, 'wss://push.example:443/'],
    ['wsPort', { wsHost: 'push.example', forceTLS: false }, { wsPort: 6001 }, 'ws://push.example:6001/'],
    ['wssPort', { wsHost: 'push.example' }, { wssPort: 6002 }, 'wss://push.example:6002/'],
    ['wsPath', { wsHost: 'push.example' }, { wsPath: '/sub' }, 'wss://push.example:443/sub/'],
    ['forceTLS', { wsHost: 'push.example' }, { forceTLS: false }, 'ws://push.example:80/'],
    ['enabledTransports', {}, { enabledTransports: ['ws'] }, 'wss://ws-eu.pusher.com:443/'],
  ];

  it.each(changes)('%s', async (_, from, to, url) => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true, ...from } as PusherProviderProps, <News />);
    await pass();
    const before = app.renders.length;
    app.rerender(to);
    expect(app.latest()).toMatchObject({ status: 'pending', phase: 'connecting', user: { id: 'ada' } });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
    expect(app.renders.slice(before).every(({ user }) => user?.id === 'ada')).toBe(true);
    expect(world.memory.sockets.map(({ readyState }) => readyState)).toEqual([3, 1]);
    expect(world.memory.sockets[1]!.url).toContain(url);
    expect(world.online()).toEqual(['ada']);
    expect(world.requests).toHaveLength(2);
    expect(world.server.connections[0]!.channels).toContain('news');
  });

  it('wsHost without a cluster', async () => {
    const world = createWorld();
    const { appKey, loadPusher } = world.props;
    const app = mountSignin({ appKey, loadPusher, wsHost: 'push.example', autoSignin: true });
    await pass();
    expect(app.latest().ready).toBe(true);
    app.rerender({ wsHost: 'push2.example' });
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets.map(({ url }) => new URL(url).hostname)).toEqual([
      'push.example',
      'push2.example',
    ]);
  });

  it('appKey', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.rerender({ appKey: 'another-key' });
    await pass();
    expect(world.memory.sockets).toHaveLength(2);
    expect(world.memory.sockets[1]!.url).toContain('/app/another-key?');
    expect(app.latest().error).toMatchObject({ code: 'connection-failed', pusherCode: 4001 });
  });
});

describe('the same props, whose values come from the environment, connect', () => {
  it.each<[string, Partial<Record<string, string>>, string]>([
    [
      'locally to `wsHost`',
      { KEY: 'key', CLUSTER: 'local', HOST: '127.0.0.1' },
      'ws://127.0.0.1:6001/app/key?',
    ],
    ['in production to the cluster', { KEY: 'key', CLUSTER: 'eu' }, 'wss://ws-eu.pusher.com:443/app/key?'],
  ])('%s', async (_, { KEY, CLUSTER, HOST }, url) => {
    const { memory } = createWorld();
    render(
      <PusherProvider
        appKey={KEY}
        cluster={CLUSTER}
        wsHost={HOST}
        wsPort={6001}
        forceTLS={!HOST}
        loadPusher={memory.loadPusher}
      />,
    );
    await pass();
    expect(memory.sockets.map((socket) => socket.url.slice(0, url.length))).toEqual([url]);
  });
});

describe('a missing option causes an error that names the provider and the remedy', () => {
  it.each([
    ['appKey', { cluster: 'eu' }],
    ['appKey', { appKey: '', cluster: 'eu' }],
    ['cluster', { appKey: 'app-key' }],
    ['cluster', { appKey: 'app-key', cluster: '' }],
    ['wsHost', { appKey: 'app-key', wsHost: '' }],
  ])('%s: %j', (option, props) => {
    const provider = <PusherProvider {...(props as PusherProviderProps)} />;
    expectRenderError(provider, new RegExp(`<PusherProvider> .*\`${option}\`.*environment variable`));
  });

  it.each([
    ['wsPort', { forceTLS: false, wsPort: Number('none') }],
    ['wsPort', { forceTLS: false, wsPort: Number('') }],
    ['wssPort', { wssPort: Number('none') }],
  ])('%s: %j', (option, props) => {
    const provider = <PusherProvider appKey="app-key" wsHost="push.example" {...props} />;
    expectRenderError(provider, new RegExp(`\`${option}\` of <PusherProvider>.*environment variable`));
  });

  it.each([
    { appKey: 'app-key', cluster: 'eu' },
    { appKey: 'app-key', wsHost: 'push.example' },
    // The port of the other transport, and a port without its host, are not used.
    { appKey: 'app-key', wsHost: 'push.example', wsPort: Number('none') },
    { appKey: 'app-key', cluster: 'eu', forceTLS: false, wsPort: Number('none') },
    { appKey: '', enabled: false },
  ])('no error with these props: %j', (props) => {
    const provider = <PusherProvider {...(props as PusherProviderProps)}>child</PusherProvider>;
    expect(renderToString(provider)).toBe('child');
  });
});
