import { useChannel, useClientEvent, useConnection, useSignin } from 'react-pusher-user';
import { inMemorySockets } from 'react-pusher-user/testing';
import { expect, it, onTestFinished } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

fakeTime();

const useAll = () => ({
  connection: useConnection(),
  signin: useSignin(),
  room: useChannel('presence-room'),
  news: useChannel('news'),
  send: useClientEvent('private-desk', 'client-left', { throttle: true }),
});

type App = ReturnType<typeof mountHook<ReturnType<typeof useAll>>>;

const ENDINGS: [name: string, end: (app: App) => void][] = [
  ['enabled={false}', (app) => app.rerender({ enabled: false })],
  ['userId={null}', (app) => app.rerender({ userId: null })],
  ['another userId', (app) => app.rerender({ userId: 'bob' })],
  ['another app key', (app) => app.rerender({ appKey: 'other-key' })],
  ['the unmount', (app) => app.unmount()],
  ['signout()', (app) => app.latest().signin.signout()],
  ['disconnect()', (app) => app.latest().connection.disconnect()],
];

onEachVersion('nothing is sent on a socket that was closed', (Pusher) => {
  it.each(ENDINGS)('by %s', async (_, end) => {
    const world = createWorld({ Pusher });
    // As in a network, a socket is closing for a while before it is closed.
    const memory = inMemorySockets(world.server, Pusher, { latency: 20 });
    onTestFinished(memory.restore);
    const app = mountHook(
      { ...world.props, loadPusher: memory.loadPusher, userId: 'ada', autoSignin: true },
      useAll,
    );
    await pass(1000);
    expect(app.latest().news.status).toBe('subscribed');
    const socket = memory.sockets[0]!;
    const sentTooLate: string[] = [];
    const prototype = Object.getPrototypeOf(socket) as typeof socket;
    const { send } = prototype;
    prototype.send = function (text) {
      if (this.readyState > 1) sentTooLate.push(text);
      send.call(this, text);
    };
    void app.latest().send({});
    end(app);
    await pass(2000);
    prototype.send = send;
    expect(socket.readyState).toBe(3);
    expect(sentTooLate).toEqual([]);
  });
});
