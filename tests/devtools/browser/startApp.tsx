import { render } from '@testing-library/react';
import Pusher from 'pusher-js';
import type { ReactNode } from 'react';
import { PusherProvider, useChannelEvent } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { onTestFinished, vi } from 'vitest';

/** Mounts an app that listens to the channel `news`, over a server in the page. */
export async function startApp(devtools: ReactNode) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher);
  let received = 0;
  function News() {
    useChannelEvent('news', 'headline', () => {
      received++;
    });
    return null;
  }
  const view = render(
    <PusherProvider appKey={server.app.key} cluster="eu" loadPusher={memory.loadPusher}>
      <News />
      {devtools}
    </PusherProvider>,
  );
  onTestFinished(() => {
    view.unmount();
    memory.restore();
    server.close();
  });
  await vi.waitFor(() => {
    if (server.channels().length === 0) throw new Error('The channel is not subscribed yet.');
  });
  /** Sends events, and waits until the last has arrived. Returns the milliseconds. */
  const send = async (count: number) => {
    const wanted = received + count;
    const begin = performance.now();
    for (let number = 0; number < count; number++)
      server.trigger('news', 'headline', { number, text: 'Pigs fly over the city, says the mayor' });
    while (received < wanted) await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - begin;
  };
  return { ...view, server, send };
}
