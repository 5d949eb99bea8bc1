import Pusher from 'pusher-js';
import { PusherProvider, useUserEvent } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { bench, describe } from 'vitest';

const LISTENERS = 2_000;
const keys = Array.from({ length: LISTENERS }, (_, index) => index);
const server = createPusherServer();
const memory = inMemorySockets(server, Pusher);
const client = new memory.Pusher(server.app.key, { cluster: 'eu' });

function Listener() {
  useUserEvent('tick', () => undefined);
  return null;
}

function BareListener() {
  useEffect(() => {
    const listener = () => undefined;
    client.user.bind('tick', listener);
    return () => {
      client.user.unbind('tick', listener);
    };
  }, []);
  return null;
}

function mountAndUnmount(Component: () => null): void {
  const root = createRoot(document.createElement('div'));
  flushSync(() => {
    root.render(
      <PusherProvider client={client}>
        {keys.map((key) => (
          <Component key={key} />
        ))}
      </PusherProvider>,
    );
  });
  flushSync(() => {
    root.unmount();
  });
}

describe(`${LISTENERS} components that listen to one event: mount and unmount`, () => {
  bench('useUserEvent', () => {
    mountAndUnmount(Listener);
  });
  bench('pusher.user.bind in an effect', () => {
    mountAndUnmount(BareListener);
  });
});
