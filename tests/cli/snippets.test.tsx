// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "fetch": { "disableSameOriginPolicy": true } } }
import { cleanup, render, screen } from '@testing-library/react';
import PusherSdk from 'pusher';
import { Pusher } from '../support/Pusher';
import { createElement, type ReactNode } from 'react';
import { PusherProvider, useSignin, useUserEvent } from 'react-pusher-user';
import { createPusherApi, createUserAuthHandler, type UserAuth } from 'react-pusher-user/server';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { nextEvent } from '../testing/support/nextEvent';
import { evaluate } from './support/evaluate';
import { snippet, startDev } from './support/startProgram';

afterEach(cleanup);

const HEADINGS = ['.env of your server', 'React', 'Official SDK', 'Laravel'];

const sdkIn = (lines: string[]) =>
  evaluate(snippet(lines, 'Official SDK'), { Pusher: PusherSdk, process }) as PusherSdk;

/** Mounts a component below the printed `<PusherProvider …>`, with the options of an app. */
function mountPrinted(
  lines: string[],
  customHandler: (request: { socketId: string }) => Promise<UserAuth>,
  children: ReactNode,
) {
  const opened = snippet(lines, 'React').replace(/\n>$/, '\n{...app}>{children}</PusherProvider>');
  const app = {
    autoSignin: true,
    userAuthentication: { customHandler },
  };
  // The snippet is text: its value has no type.
  render(evaluate(opened, { createElement, PusherProvider, app, children }) as ReactNode);
}

const signedBy =
  (sdk: PusherSdk) =>
  ({ socketId }: { socketId: string }) =>
    Promise.resolve(sdk.authenticateUser(socketId, { id: 'ada' }));

function Greeting({ onOrder }: { onOrder: (data: unknown) => void }) {
  const { status, user, ready, error } = useSignin();
  useUserEvent('order-shipped', onOrder);
  return <output>{`${status} ${user?.id ?? ''} ${ready ? 'ready' : ''} ${error?.message ?? ''}`}</output>;
}

/** Signs a user in with the printed props, and sends this user an event with the printed options of the SDK. */
async function expectSignin(lines: string[]) {
  const onOrder = vi.fn();
  const sdk = sdkIn(lines);
  mountPrinted(lines, signedBy(sdk), <Greeting onOrder={onOrder} />);
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('signed-in ada ready '), 5000);
  await sdk.sendToUser('ada', 'order-shipped', { id: 7 });
  await vi.waitFor(() => expect(onOrder).toHaveBeenCalledExactlyOnceWith({ id: 7 }), 5000);
}

it('the printed props sign a user in, and the printed options of the SDK reach this user', async () => {
  const { lines, line } = await startDev();
  await expectSignin(lines);
  expect(await line(/ sign-in /)).toMatch(/^\d\d:\d\d:\d\d sign-in {5}1\.1 {2}ada$/);
  expect(await line(/ event /)).toMatch(/ user ada {2}order-shipped {2}8 B {2}→ 1 connection$/);
});

it.each([
  ['--host', '0.0.0.0'],
  ['--host', 'localhost'],
  ['--dialect', 'soketi'],
  ['--dialect', 'sockudo'],
])('they also do with %s %s', async (...args) => {
  const { lines } = await startDev(args);
  await expectSignin(lines);
});

it('they also do with an app of your own', async () => {
  const args = ['--app-id', '77', '--key', 'my-key', '--secret', 's3cret+/=', '--cluster', 'eu'];
  const { lines } = await startDev(args);
  await expectSignin(lines);
  expect(lines.join('\n')).not.toContain('local-');
});

it('the printed .env is all that the server entry needs', async () => {
  const { lines } = await startDev();
  vi.stubEnv('PUSHER_APP_CLUSTER', 'eu');
  for (const [name, value] of Object.entries(parseEnv(snippet(lines, '.env of your server'))))
    vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const onOrder = vi.fn();
  const api = createPusherApi();
  const signUser = createUserAuthHandler({ getUser: () => ({ id: 'ada' }) });
  mountPrinted(
    lines,
    async ({ socketId }) => {
      const body = new URLSearchParams({ socket_id: socketId });
      const response = await signUser(new Request('http://app.test/', { method: 'POST', body }));
      return (await response.json()) as UserAuth;
    },
    <Greeting onOrder={onOrder} />,
  );
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('signed-in ada ready '), 5000);
  await api.sendToUser('ada', 'order-shipped', { id: 7 });
  await vi.waitFor(() => expect(onOrder).toHaveBeenCalledExactlyOnceWith({ id: 7 }), 5000);
});

it('pusher-js itself signs in with the values of the printed props', async () => {
  const { lines, line } = await startDev();
  const opened = snippet(lines, 'React').replace(/\n>$/, ' />');
  const { appKey, ...options } = evaluate(opened, {
    createElement: (_type: unknown, props: unknown) => props,
    PusherProvider,
  }) as { appKey: string };
  const sdk = sdkIn(lines);
  const client = new Pusher(appKey, {
    cluster: 'local',
    ...options,
    userAuthentication: {
      customHandler: ({ socketId }, callback) =>
        callback(null, sdk.authenticateUser(socketId, { id: 'bob' })),
    },
  });
  onTestFinished(() => client.disconnect());
  client.signin();
  expect(await line(/ sign-in /)).toMatch(/ {2}bob$/);
});

it('the printed .env configures the SDK, by the names that Laravel reads', async () => {
  const { lines, line } = await startDev();
  const env = parseEnv(`${snippet(lines, '.env of your server')}\n${snippet(lines, 'Laravel')}`);
  // Laravel, config/broadcasting.php: `default`, and `connections.pusher`.
  expect(env.BROADCAST_CONNECTION).toBe('pusher');
  const laravel = new PusherSdk({
    appId: env.PUSHER_APP_ID!,
    key: env.PUSHER_APP_KEY!,
    secret: env.PUSHER_APP_SECRET!,
    cluster: env.PUSHER_APP_CLUSTER!,
    host: env.PUSHER_HOST!,
    port: env.PUSHER_PORT!,
    scheme: env.PUSHER_SCHEME!,
    useTLS: env.PUSHER_SCHEME === 'https',
  } as PusherSdk.Options);
  const response = await laravel.trigger('news', 'headline', 'hi');
  expect(response.status).toBe(200);
  expect(await line(/ event /)).toMatch(/ news {2}headline {2}2 B {2}→ nobody is subscribed$/);
});

it('the printed .env starts the same server again', async () => {
  const first = await startDev();
  const env = parseEnv(snippet(first.lines, '.env of your server')) as Record<string, string>;
  first.kill('SIGTERM');
  await first.ended();
  const second = await startDev(['--port', env.PUSHER_PORT!], { env });
  expect(second.url).toBe(first.url);
  // A secret of the environment may be a real one.
  expect(second.lines.join('\n')).not.toContain('local-secret');
  expect(snippet(second.lines, 'React')).toBe(snippet(first.lines, 'React'));
  vi.stubEnv('PUSHER_APP_SECRET', 'local-secret');
  onTestFinished(() => void vi.unstubAllEnvs());
  await expectSignin(second.lines);
});

it('every line fits a terminal of 60 columns, and nothing has colors', async () => {
  const { lines } = await startDev();
  expect(lines.filter((line) => line.length > 60)).toEqual([]);
  expect(lines.join('\n')).not.toContain('\x1b');
  expect(HEADINGS.map((heading) => snippet(lines, heading)).every((text) => /^\S/.test(text))).toBe(true);
});

it('docs/local-development.md shows what the program prints', async () => {
  const { lines, port } = await startDev();
  const page = readFileSync('docs/local-development.md', 'utf8');
  const printed = (heading: string) => snippet(lines, heading).replaceAll(String(port), '6001');
  for (const heading of ['.env of your server', 'Official SDK', 'Laravel'])
    expect(page).toContain(printed(heading));
  const props = printed('React')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim());
  expect(page).toContain(`<PusherProvider ${props.join(' ')} autoSignin>`);
});

it('a room of pusher-js works: presence and client events', async () => {
  const { lines, line, port } = await startDev();
  const sdk = sdkIn(lines);
  const join = async (user_id: string) => {
    const client = new Pusher('local-key', {
      cluster: 'local',
      wsHost: '127.0.0.1',
      wsPort: port,
      forceTLS: false,
      channelAuthorization: {
        customHandler: ({ socketId, channelName }, callback) =>
          callback(null, sdk.authorizeChannel(socketId, channelName, { user_id })),
      },
    });
    onTestFinished(() => client.disconnect());
    const room = client.subscribe('presence-room');
    await nextEvent(room, 'pusher:subscription_succeeded');
    return room;
  };
  const [ada] = [await join('ada'), await join('bob')];
  expect(await line(/ 2 subscribers$/)).toContain('subscribe   1.2  presence-room');
  ada.trigger('client-typing', { at: 1 });
  expect(await line(/client-typing/)).toMatch(
    /event {7}1\.1 {2}presence-room {2}client-typing {2}8 B {2}→ 1 connection$/,
  );
});
