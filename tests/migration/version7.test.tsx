import { render, screen } from '@testing-library/react';
import { createRequire } from 'node:module';
import { PusherProvider, useChannel, useLatestUserEvent, useSignin } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import type Pusher from 'pusher-js';
import { expect, it, onTestFinished } from 'vitest';

const requireOfNode = createRequire(import.meta.url);
const FOLDER = '../../bench/peers/node_modules/pusher-js';
const { version } = requireOfNode(`${FOLDER}/package.json`) as { version: string };

function Status() {
  const { ready } = useSignin();
  const event = useLatestUserEvent('mention');
  return `${String(ready)} ${useChannel('private-orders').status} ${useChannel('presence-room').status} ${String(event)}`;
}

it("pusher-js 7.6, which use-pusher brings, signs a user in and subscribes channels as the app's own client", async () => {
  expect(version).toMatch(/^7\.6\./);
  // The class of 7 has the members that both use, which its types do not say.
  const Pusher7 = requireOfNode(`${FOLDER}/dist/web/pusher.js`) as typeof Pusher;
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher7);
  onTestFinished(() => {
    memory.restore();
    server.close();
  });
  render(
    <PusherProvider
      client={new memory.Pusher(server.app.key, { cluster: 'eu' })}
      autoSignin
      userAuthentication={{
        customHandler: ({ socketId }) => Promise.resolve(server.authenticateUser(socketId, { id: 'ada' })),
      }}
      channelAuthorization={{
        customHandler: ({ socketId, channelName }) =>
          Promise.resolve(
            server.authorizeChannel(
              socketId,
              channelName,
              channelName.startsWith('presence-') ? { user_id: 'ada' } : undefined,
            ),
          ),
      }}
    >
      <Status />
    </PusherProvider>,
  );
  await screen.findByText('true subscribed subscribed undefined');
  server.sendToUser('ada', 'mention', 'Hello');
  await screen.findByText('true subscribed subscribed Hello');
});
