import type PusherJs from 'pusher-js';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { membersOf } from '../../src/devtools/pusher/membersOf';
import { openSocket } from '../../src/devtools/pusher/openSocket';
import { internalsOf } from '../../src/devtools/pusher/PusherInternals';
import { versionOf } from '../../src/devtools/pusher/versionOf';
import { loadBuild, type Version, VERSIONS } from '../core/pusher/loadBuild';

async function connect(version: Version) {
  const Pusher = loadBuild(version, 'web') as typeof PusherJs;
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher);
  const client = new memory.Pusher(server.app.key, {
    cluster: 'eu',
    channelAuthorization: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId, channelName }, callback) =>
        callback(
          null,
          server.authorizeChannel(socketId, channelName, { user_id: 'ada', user_info: { name: 'Ada' } }),
        ),
    },
  });
  onTestFinished(() => {
    client.disconnect();
    memory.restore();
    server.close();
  });
  await vi.waitFor(() => expect(client.connection.state).toBe('connected'));
  return client;
}

describe.each(Object.keys(VERSIONS) as Version[])('pusher-js %s has what the devtools use:', (version) => {
  it('the socket and its transport', async () => {
    const client = await connect(version);
    const { connection } = internalsOf(client);
    expect(connection.startConnecting).toBeTypeOf('function');
    expect(connection).toHaveProperty('runner');
    const { socket, transport } = openSocket(client)!;
    expect(socket).toMatchObject({ id: client.connection.socket_id, send: expect.any(Function) as unknown });
    expect(transport).toMatchObject({ name: 'ws', state: 'open' });
    expect(transport.emit).toBeTypeOf('function');
    expect(transport.close).toBeTypeOf('function');
  });

  it('the network, the version and the members', async () => {
    const client = await connect(version);
    const network = internalsOf(client).constructor.Runtime?.getNetwork?.();
    expect(network?.isOnline).toBeTypeOf('function');
    expect(network?.emit).toBeTypeOf('function');
    expect(versionOf(client)).toBe(VERSIONS[version].manifest.version);
    const channel = client.subscribe('presence-room');
    await vi.waitFor(() => expect(channel.subscribed).toBe(true));
    expect(membersOf(client, 'presence-room')).toEqual([{ id: 'ada', info: { name: 'Ada' }, isMe: true }]);
    client.subscribe('news');
    expect(membersOf(client, 'news')).toBeNull();
  });
});
