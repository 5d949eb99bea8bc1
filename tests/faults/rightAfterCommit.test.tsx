import { render } from '@testing-library/react';
import { useLayoutEffect, useState } from 'react';
import {
  PusherProvider,
  useChannelEvent,
  useLatestChannelEvent,
  usePresence,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { idsOf, ROOM, roomOf } from '../support/room';
import { passAndRender } from '../support/time';
import { createScene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';

const INBOX = 'private-inbox';

onEachVersion('React has committed another `userId`, but has run no passive effects yet:', (Pusher) => {
  /** Mounts an app that signs ada in. `onCommit` is called when React has committed another user. */
  async function start(onCommit: (text: string) => void) {
    const scene = createScene({ Pusher });
    roomOf(scene).fill({ ada: { name: 'ADA' }, bob: { name: 'BOB' } });
    const handler = vi.fn<(userId: string | null, data: unknown) => void>();
    let setUserId!: (userId: string | null) => void;
    const view = render(<App />);

    function App() {
      const [userId, setState] = useState<string | null>('ada');
      setUserId = setState;
      return (
        <PusherProvider {...scene.props} autoSignin userId={userId}>
          <Inbox userId={userId} />
        </PusherProvider>
      );
    }

    function Inbox({ userId }: { userId: string | null }) {
      useUserEvent('note', (data) => handler(userId, data));
      useChannelEvent(INBOX, 'note', (data) => handler(userId, data));
      useLayoutEffect(() => {
        // Runs before React's passive effects, as a message of the socket may.
        if (userId !== 'ada') queueMicrotask(() => onCommit(view.container.textContent));
      }, [userId]);
      const { user } = useSignin();
      const latest = useLatestChannelEvent(INBOX, 'note');
      const presence = usePresence(ROOM);
      return (
        <p>{[user?.id, latest, ...idsOf(presence)].filter((fact) => typeof fact === 'string').join(', ')}</p>
      );
    }

    await passAndRender();
    expect(scene.online()).toEqual(['ada']);
    return { scene, handler, view, setUserId };
  }

  describe.each([
    ['carol', 'carol'],
    ['null', null],
  ])('%s', (_, next) => {
    it.each(['#server-to-user-ada', INBOX])(
      'an event on %s does not reach the handlers of the next user',
      async (channel) => {
        const onCommit = vi.fn(() => {
          const [socket] = scene.memory.sockets;
          socket!.onmessage?.({ data: JSON.stringify({ event: 'note', channel, data: '"for Ada"' }) });
        });
        const { scene, handler, setUserId } = await start(onCommit);
        scene.logIn('carol');
        setUserId(next);
        await passAndRender();
        expect(onCommit).toHaveBeenCalledTimes(1);
        expect(handler).not.toHaveBeenCalled();
      },
    );

    it('nothing of the former user is on the page', async () => {
      const onCommit = vi.fn();
      const { scene, view, setUserId } = await start(onCommit);
      scene.server.trigger(INBOX, 'note', 'for Ada');
      await passAndRender();
      expect(view.container.textContent).toBe('ada, for Ada, ada, bob');
      scene.logIn('carol');
      setUserId(next);
      await passAndRender();
      expect(onCommit.mock.calls).toEqual([['']]);
    });
  });
});
