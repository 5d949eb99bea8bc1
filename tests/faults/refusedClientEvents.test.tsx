import { useChannel, useClientEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { pass } from '../support/time';
import { createScene } from './support/createScene';
import { error } from './support/frames';
import { onEachVersion } from './support/onEachVersion';

const DESK = 'private-desk';
const ROOM = 'presence-room';
const REFUSED = { code: 4301, message: 'Client event rejected' };

/** Mounts four hooks, each with an `onError` of its own. `toldTo` names those that were called. */
async function start(scene: ReturnType<typeof createScene>) {
  const told = { desk: vi.fn(), otherOfDesk: vi.fn(), room: vi.fn(), none: vi.fn() };
  const app = mountHook(scene.props, () => ({
    desk: useClientEvent(DESK, 'client-typing', { throttle: true, onError: told.desk }),
    otherOfDesk: useClientEvent(DESK, 'client-left', { onError: told.otherOfDesk }),
    room: useClientEvent(ROOM, 'client-typing', { onError: told.room }),
    none: useClientEvent(undefined, 'client-typing', { onError: told.none }),
    trigger: useChannel(DESK).trigger,
  }));
  await pass();
  const toldTo = () => {
    const names = Object.entries(told).flatMap(([name, onError]) => onError.mock.calls.map(() => name));
    for (const onError of Object.values(told)) onError.mockClear();
    return names;
  };
  return { app, toldTo };
}

onEachVersion('a refused client event (4301)', (Pusher) => {
  describe('that names no channel', () => {
    it('is told to the hook that has just sent one, and to no other', async () => {
      const scene = createScene({ Pusher });
      const { app, toldTo } = await start(scene);
      for (const name of ['desk', 'otherOfDesk', 'room'] as const) {
        await app.latest()[name](1);
        scene.send(error(REFUSED));
        await pass();
        expect(toldTo()).toEqual([name]);
        await pass(5000);
      }
    });

    it('is told to each of the hooks that have just sent one', async () => {
      const scene = createScene({ Pusher });
      const { app, toldTo } = await start(scene);
      await Promise.all([app.latest().desk(1), app.latest().room(1)]);
      scene.send(error(REFUSED));
      await pass();
      expect(toldTo()).toEqual(['desk', 'room']);
    });

    it('is told to no hook where none has sent one, or not lately', async () => {
      const scene = createScene({ Pusher });
      const { app, toldTo } = await start(scene);
      scene.send(error(REFUSED));
      await pass();
      await app.latest().trigger('client-typing', 1);
      await expect(app.latest().none(1)).rejects.toMatchObject({ code: 'not-subscribed' });
      expect(toldTo()).toEqual(['none']);
      scene.send(error(REFUSED));
      await pass();
      expect(toldTo()).toEqual([]);
      await app.latest().desk(1);
      await pass(5000);
      scene.send(error(REFUSED));
      await pass();
      expect(toldTo()).toEqual([]);
    });

    it('counts from the time when an event that had to wait is sent', async () => {
      const scene = createScene({ Pusher });
      const { app, toldTo } = await start(scene);
      const last = Array.from({ length: 51 }, (_, n) => app.latest().desk(n)).at(-1);
      await pass(5500);
      scene.send(error(REFUSED));
      await pass();
      expect(toldTo()).toEqual(['desk']);
      await pass(5000);
      await last;
      // Only the last event was sent less than five seconds ago, and it had waited for six.
      scene.send(error(REFUSED));
      await pass();
      expect(toldTo()).toEqual(['desk']);
    });
  });

  it.each([
    [DESK, ['desk', 'otherOfDesk']],
    [ROOM, ['room']],
    ['private-other', []],
  ])('that names %s is told to the hooks of that channel', async (channel, expected) => {
    const scene = createScene({ Pusher });
    const { app, toldTo } = await start(scene);
    await Promise.all([app.latest().desk(1), app.latest().room(1)]);
    scene.send(error(REFUSED, channel));
    await pass();
    expect(toldTo()).toEqual(expected);
  });
});
