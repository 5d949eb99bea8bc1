// renderWithPusher.tsx
import { cleanup, render } from '@testing-library/react';
import Pusher from 'pusher-js';
import type { ReactNode } from 'react';
import { PusherProvider, type PusherProviderOptions } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { afterEach } from 'vitest'; // In Jest, leave this line out.

const endings: (() => void)[] = [];

afterEach(() => {
  // First, the app: it must not show that its connection ends.
  cleanup();
  for (const end of endings.splice(0)) end();
});

/** Renders your components with a Pusher server of their own, where the user "ada" may do everything. */
export function renderWithPusher(children: ReactNode, props?: Partial<PusherProviderOptions>) {
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher);
  endings.push(() => {
    memory.restore();
    server.close();
  });
  const app = render(
    <PusherProvider
      appKey={server.app.key}
      cluster="eu"
      loadPusher={memory.loadPusher}
      userAuthentication={{
        customHandler: ({ socketId }) =>
          Promise.resolve(server.authenticateUser(socketId, { id: 'ada', user_info: { name: 'Ada' } })),
      }}
      channelAuthorization={{
        customHandler: ({ socketId, channelName }) =>
          Promise.resolve(server.authorizeChannel(socketId, channelName)),
      }}
      autoSignin
      {...props}
    >
      {children}
    </PusherProvider>,
  );
  return { server, memory, ...app };
}
