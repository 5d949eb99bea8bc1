import PusherSdk from 'pusher';
import { Pusher } from '../support/Pusher';
import { connect as openTlsSocket } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { startDev, startProgram } from './support/startProgram';

const app = { appId: '1', key: 'local-key', secret: 'local-secret' };

/** A client of pusher-js, whose auth endpoint signs with this app. It signs in and subscribes to `private-x`. */
function openClient(port: number, { key = app.key, signedWith = app } = {}) {
  const backend = new PusherSdk({ ...signedWith, cluster: 'local' });
  const client = new Pusher(key, {
    cluster: 'local',
    wsHost: '127.0.0.1',
    wsPort: port,
    forceTLS: false,
    userAuthentication: {
      customHandler: ({ socketId }, callback) =>
        callback(null, backend.authenticateUser(socketId, { id: 'ada', user_info: { phone: '555-123' } })),
    },
    channelAuthorization: {
      customHandler: ({ socketId, channelName }, callback) =>
        callback(null, backend.authorizeChannel(socketId, channelName)),
    },
  });
  onTestFinished(() => client.disconnect());
  client.signin();
  client.subscribe('private-x');
  return client;
}

const sdkOn = (port: number, options: Partial<typeof app> = {}) =>
  new PusherSdk({ ...app, ...options, host: '127.0.0.1', port: String(port), useTLS: false });

/** A socket without pusher-js, which sends these frames. */
function sendFrames(port: number, ...frames: unknown[]) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/app/local-key`);
  socket.on('message', (data: Buffer) => {
    if (!data.toString().includes('connection_established')) return;
    for (const frame of frames) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  });
  return socket;
}

it('names the secret as the cause of a wrong signature', async () => {
  const { line, port } = await startDev();
  openClient(port, { signedWith: { ...app, secret: 'production' } });
  const cause =
    'wrong signature: your auth endpoint has the right key, but another secret or socket id. Give it';
  expect(await line(/✗ sign-in/)).toContain(cause);
  expect(await line(/✗ subscribe/)).toContain(`private-x  ${cause}`);
});

it('names the key that auth data are signed with', async () => {
  const { line, port } = await startDev();
  openClient(port, { signedWith: { ...app, key: 'production' } });
  expect(await line(/✗ sign-in/)).toContain(
    'signs with the key "production", but the key here is "local-key"',
  );
});

it('names the key of a client that the server does not know, and logs no more of it', async () => {
  const { line, lines, port } = await startDev();
  openClient(port, { key: 'production' });
  expect(await line(/✗ connect/)).toMatch(
    /1\.1 {2}the client uses the app key "production", but the key here is "local-key"\. Set appKey="local-key"/,
  );
  openClient(port);
  await line(/sign-in/);
  expect(lines.filter((each) => each.includes('1.1'))).toHaveLength(1);
});

it('logs auth data that are no auth data, without them', async () => {
  const { line, lines, port } = await startDev();
  sendFrames(port, { event: 'pusher:signin', data: { auth: 'TOKEN', user_data: '{}' } });
  expect(await line(/✗ sign-in/)).toContain('has no `auth` of the form key:signature');
  expect(lines.join('\n')).not.toContain('TOKEN');
});

it('logs a user without an id', async () => {
  const { line, port } = await startDev(['--key', 'k', '--secret', 's']);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/app/k`);
  const { createHmac } = await import('node:crypto');
  const signature = createHmac('sha256', 's').update('1.1::user::{}').digest('hex');
  socket.once('message', () =>
    socket.send(
      JSON.stringify({ event: 'pusher:signin', data: { auth: `k:${signature}`, user_data: '{}' } }),
    ),
  );
  expect(await line(/✗ sign-in/)).toContain('the user data have no id. Sign user data whose `id`');
});

it('says that Reverb has no users', async () => {
  const { line, port } = await startDev(['--dialect', 'reverb']);
  openClient(port);
  expect(await line(/✗ sign-in/)).toContain('Laravel Reverb has no users. Omit --dialect reverb');
});

it('logs requests of a server with another id, key or secret, and with TLS', async () => {
  const { line, port } = await startDev();
  const ignore = () => {};
  await sdkOn(port, { appId: '9' }).trigger('news', 'a', 1).catch(ignore);
  expect(await line(/✗ api .* 404/)).toContain('no app with the id "9". Set PUSHER_APP_ID=1');
  await sdkOn(port, { key: 'other' }).trigger('news', 'a', 1).catch(ignore);
  expect(await line(/✗ api .*"other"/)).toContain(
    'signed with the key "other", but the key here is "local-key"',
  );
  await sdkOn(port, { secret: 'other' }).trigger('news', 'a', 1).catch(ignore);
  expect(await line(/✗ api .*another secret/)).toContain('POST /apps/1/events  401');
  openTlsSocket(port, '127.0.0.1').on('error', ignore);
  expect(await line(/✗ api .*TLS/)).toContain('Set forceTLS={false}');
  await fetch(`http://127.0.0.1:${port}/`);
  expect(await line(/✗ api .*GET \/ /)).toContain('open your app instead');
  new WebSocket(`ws://127.0.0.1:${port}/ws`).on('error', ignore);
  expect(await line(/✗ api .*GET \/ws /)).toContain('Remove wsPath');
});

it("says what pusher-js's HTTP fallback is, and not as a failure", async () => {
  const { line, lines, port } = await startDev();
  const options = { cluster: 'local', wsHost: '127.0.0.1', httpHost: '127.0.0.1', httpPort: port };
  const client = new Pusher(app.key, { ...options, forceTLS: false, enabledTransports: ['xhr_streaming'] });
  onTestFinished(() => client.disconnect());
  expect(await line(/fallback/)).toMatch(
    /^\S+ fallback +pusher-js asks for HTTP, because a WebSocket has failed before/,
  );
  expect(lines.join('\n')).not.toMatch(/✗|404/);
});

it('logs who leaves a channel, who disconnects, and who was disconnected', async () => {
  const { line, port } = await startDev();
  const client = openClient(port);
  await line(/the user's channel {2}1 subscriber$/);
  client.unsubscribe('private-x');
  expect(await line(/leave/)).toMatch(/1\.1 {2}ada {2}private-x$/);
  await sdkOn(port).terminateUserConnections('ada');
  expect(await line(/disconnect/)).toMatch(/1\.1 {2}ada {2}by the server \(4009, You got disconnected/);
  await line(/api {9}POST \/apps\/1\/users\/ada\/terminate_connections {2}200/);
  const other = openClient(port);
  await line(/sign-in .*1\.2/);
  other.disconnect();
  expect(await line(/disconnect .*1\.2/)).toMatch(/by the client \(10\d\d\)$/);
});

it('logs client events that the server refuses, and text that is not a frame', async () => {
  const { line, port } = await startDev();
  const events = [{ event: 'client-a', channel: 'news', data: '' }, '{', { event: 'what', data: {} }];
  sendFrames(port, ...events);
  expect(await line(/✗ event/)).toContain('news  client-a  Client event rejected');
  expect(await line(/✗ error .*4200/)).toContain('Invalid message format');
  expect(await line(/✗ error .*what/)).toContain('Unsupported event');
});

it('prints control characters as escapes, so that a client cannot write to the terminal', async () => {
  const { line, lines, port } = await startDev();
  sendFrames(port, { event: 'pusher:unsubscribe', data: { channel: 'a\x1b[2J\n\u202Eb' } });
  expect(await line(/leave/)).toContain('a\\u001b[2J\\u000a\\u202eb');
  expect(lines.join('')).not.toContain('\x1b');
});

it('with --quiet logs only failures', async () => {
  const { line, lines, port } = await startDev(['--quiet']);
  openClient(port);
  openClient(port, { key: 'production' });
  await line(/✗ connect/);
  expect(lines.slice(lines.indexOf('Ctrl-C stops the server.') + 1).filter(Boolean)).toHaveLength(1);
});

it('with --json prints one object per line, the banner included', async () => {
  const program = startProgram(['dev', '--json', '--port', '0']);
  const banner = JSON.parse(await program.line(/listening/)) as { url: string; props: { wsPort: number } };
  const { wsPort: port } = banner.props;
  expect(banner).toMatchObject({
    type: 'listening',
    url: `http://127.0.0.1:${port}`,
    dialect: 'pusher',
    app: { id: '1', key: 'local-key', secret: 'local-secret' },
    env: { PUSHER_APP_ID: '1', PUSHER_PORT: String(port), PUSHER_SCHEME: 'http' },
    props: { appKey: 'local-key', wsHost: '127.0.0.1', wsPort: port, forceTLS: false },
    sdk: { ...app, host: '127.0.0.1', port: String(port), useTLS: false },
    laravel: { BROADCAST_CONNECTION: 'pusher' },
  });
  openClient(port);
  await program.line(/server-to-user-ada/);
  await sdkOn(port).sendToUser('ada', 'order-shipped', { id: 7 });
  await program.line(/"event"/);
  program.kill('SIGINT');
  expect(await program.ended()).toEqual({ code: 0, errors: '' });
  const entries = program.lines.slice(1).map((text) => JSON.parse(text) as { type: string; time: string });
  for (const { time } of entries) expect(new Date(time).toISOString()).toBe(time);
  const client = { socketId: '1.1', userId: 'ada' };
  const channel = '#server-to-user-ada';
  expect(entries.map(({ time: _time, ...entry }) => entry)).toEqual(
    expect.arrayContaining([
      { type: 'connected', socketId: '1.1' },
      { type: 'signed-in', ...client },
      { type: 'subscribed', ...client, channel, subscribers: 1 },
      { type: 'request', method: 'POST', path: '/apps/1/events', status: 200 },
      { type: 'event', channel, event: 'order-shipped', bytes: 8, receivers: 1 },
      { type: 'stopped', connections: 1 },
    ]),
  );
});

it('logs no signature, no data and, after the banner, no secret', async () => {
  for (const args of [[], ['--json']]) {
    const program = startProgram(['dev', '--port', '0', ...args]);
    const url = await program.line(/http:\/\/[\d.:]+/);
    const port = Number(/127\.0\.0\.1:(\d+)/.exec(url)![1]);
    const client = openClient(port);
    openClient(port, { signedWith: { ...app, secret: 'production' } });
    await program.line(/server-to-user-ada|the user's channel/);
    await sdkOn(port).sendToUser('ada', 'note', { text: 'private words' });
    await sdkOn(port, { secret: 'production' })
      .trigger('news', 'a', 1)
      .catch(() => {});
    client.disconnect();
    await program.line(/disconnect/);
    await program.line(/401/);
    await program.line(/sign-in-failed|✗ sign-in/);
    const banner = program.lines.findIndex((each) => /listening|Ctrl-C/.test(each));
    const log = program.lines.slice(banner + 1).join('\n');
    expect(log).not.toMatch(/[\da-f]{32}|555-123|private words|local-secret|production/);
    program.kill('SIGTERM');
    await program.ended();
  }
});
