import { render } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { PusherProvider, useChannelEvent, useLatestChannelEvent, useUserEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { pass, passAndRender } from '../support/time';
import { createScene, type Scene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';

type Handler = (data: unknown) => void;

const useNews = (handler: Handler) => {
  useChannelEvent('news', 'note', handler);
};
const SOURCES: {
  source: string;
  useEvent: (handler: Handler) => void;
  send: (scene: Scene, data: unknown) => void;
}[] = [
  {
    source: 'the user',
    useEvent(handler) {
      useUserEvent('note', handler);
    },
    send: ({ server }, data) => server.sendToUser('ada', 'note', data),
  },
  {
    source: 'a channel',
    useEvent: useNews,
    send: ({ server }, data) => server.trigger('news', 'note', data),
  },
];

onEachVersion('while an event is delivered', (Pusher) => {
  describe.each(SOURCES)('to the listeners of $source,', ({ useEvent, send }) => {
    /** Mounts listeners in this order. The first one shows others at each event. */
    function mountListeners(before: string[], after: string[]) {
      const scene = createScene({ Pusher });
      const received: string[] = [];
      function Listener({ id, onEvent }: { id: string; onEvent?: () => void }) {
        useEvent((data) => {
          received.push(`${id}: ${String(data)}`);
          onEvent?.();
        });
        return null;
      }
      function App() {
        const [ids, setIds] = useState(before);
        const changeIds = () => flushSync(() => setIds(after));
        return ids.map((id) => (
          <Listener key={id} id={id} onEvent={id === 'first' ? changeIds : undefined} />
        ));
      }
      const app = render(
        <PusherProvider {...scene.props} autoSignin>
          <App />
        </PusherProvider>,
      );
      return { scene, received, app };
    }

    it('one that is added waits for the next event', async () => {
      const { scene, received } = mountListeners(['first', 'last'], ['first', 'last', 'added']);
      await pass();
      send(scene, 1);
      await pass();
      expect(received).toEqual(['first: 1', 'last: 1']);
      send(scene, 2);
      await pass();
      expect(received.slice(2)).toEqual(['first: 2', 'last: 2', 'added: 2']);
    });

    it('one that is removed is not called, and those behind it are', async () => {
      const { scene, received } = mountListeners(['first', 'removed', 'last'], ['first', 'last']);
      await pass();
      send(scene, 1);
      await pass();
      expect(received).toEqual(['first: 1', 'last: 1']);
    });

    it('one that removes itself does not stop those behind it', async () => {
      const { scene, received } = mountListeners(['first', 'second', 'last'], ['second', 'last']);
      await pass();
      send(scene, 1);
      send(scene, 2);
      await pass();
      expect(received).toEqual(['first: 1', 'second: 1', 'last: 1', 'second: 2', 'last: 2']);
    });
  });
});

onEachVersion('the event that a cache channel holds', (Pusher) => {
  const NAMES = ['cache-news', 'private-cache-news', 'presence-cache-news'];

  it.each(NAMES)('is given once to each listener under StrictMode, early or late: %s', async (name) => {
    const scene = createScene({ Pusher });
    scene.server.trigger(name, 'price', 7);
    const [early, late] = [vi.fn(), vi.fn()];
    const Early = () => {
      useChannelEvent(name, 'price', early);
      return useLatestChannelEvent(name, 'price', { reduce: (sum: number) => sum + 1, initial: 0 });
    };
    const Late = () => {
      useChannelEvent(name, ['price', 'pusher:cache_miss'], late);
      return useLatestChannelEvent(name, 'price', { reduce: (sum: number) => sum + 1, initial: 0 });
    };
    const app = (isLate: boolean) => (
      <StrictMode>
        <PusherProvider {...scene.props}>
          <Early />
          {isLate && <Late />}
        </PusherProvider>
      </StrictMode>
    );
    const view = render(app(false));
    await passAndRender();
    expect(early.mock.calls).toEqual([[7, { channel: name, event: 'price', data: 7 }]]);
    view.rerender(app(true));
    await passAndRender();
    expect(late.mock.calls).toEqual([[7, { channel: name, event: 'price', data: 7 }]]);
    expect(early).toHaveBeenCalledTimes(1);
    expect(view.container.textContent).toBe('11');
  });

  it.each(NAMES)('is given once more on the next connection, and in no other order: %s', async (name) => {
    const scene = createScene({ Pusher });
    const handler = vi.fn();
    mountHook(scene.props, () => {
      useChannelEvent(name, 'price', handler);
    });
    await pass();
    scene.server.trigger(name, 'price', 1);
    await pass();
    scene.server.connections[0]!.drop();
    scene.server.trigger(name, 'price', 2);
    await pass(3000);
    scene.server.trigger(name, 'price', 3);
    await pass();
    expect(handler.mock.calls.map(([data]) => data as unknown)).toEqual([1, 2, 3]);
  });
});
