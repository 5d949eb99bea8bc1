import { render, screen } from '@testing-library/react';
import { useState } from 'react';
import { useChannel, useChannelEvent, usePresence } from 'react-pusher-user';
import { createTestPusher, PusherTestProvider, resetTestPushers } from 'react-pusher-user/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Inbox } from './support/Inbox';

afterEach(resetTestPushers);

function News() {
  const { status, error } = useChannel('private-news');
  const [lines, setLines] = useState<unknown[]>([]);
  useChannelEvent('private-news', 'line', (line) => setLines((before) => [...before, line]));
  return <p>{`news ${status} ${error?.code ?? ''}: ${lines.join()}`}</p>;
}

const Room = () => (
  <p>{`room: ${usePresence('presence-room')
    .members.map(({ id }) => id)
    .join()}`}</p>
);

const renderAs = (id: string, pusher = createTestPusher()) => {
  const view = render(
    <PusherTestProvider pusher={pusher} user={{ id }}>
      <Inbox />
      <News />
      <Room />
    </PusherTestProvider>,
  );
  return { pusher, ...view };
};

describe.each(['real', 'fake'])('with %s timers', (kind) => {
  beforeEach(() => {
    if (kind === 'fake') vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  it('settled() resolves when the user is signed in and every channel is subscribed', async () => {
    const { pusher } = renderAs('ada');
    await pusher.settled();
    screen.getByText('signed-in ada:');
    screen.getByText('news subscribed :');
    screen.getByText('room: ada');
  });

  it('send() waits for the sign-in before, and for React after', async () => {
    const { pusher } = renderAs('ada');
    await pusher.user('ada').send('message', 'Hello');
    screen.getByText('signed-in ada: Hello');
  });

  it('controls that are started together run one after the other', async () => {
    const { pusher } = renderAs('ada');
    const { send } = pusher.user('ada');
    await Promise.all([send('message', 1), send('message', 2), send('message', 3)]);
    screen.getByText('signed-in ada: 1,2,3');
  });

  it('send() reaches every connection of the user, and no other user', async () => {
    const { pusher } = renderAs('ada');
    renderAs('ada', pusher);
    renderAs('bob', pusher);
    await pusher.settled();
    await pusher.user('ada').send('message', 'Hello');
    expect(screen.getAllByText('signed-in ada: Hello')).toHaveLength(2);
    screen.getByText('signed-in bob:');
  });

  it('an event to nobody is told, with the users who are signed in', async () => {
    const { pusher } = renderAs('bob');
    await expect(pusher.user('ada').send('message', 'Hello')).rejects.toMatchObject({
      code: 'no-receiver',
      message: expect.stringMatching(
        /"ada".*"message".*Signed-in users: bob\..*user=\{\{ id: 'ada' \}\}/s,
      ) as string,
    });
    await expect(pusher.user('ada').terminate()).rejects.toMatchObject({ code: 'no-receiver' });
  });

  it('terminate() ends the connections of the user', async () => {
    const { pusher } = renderAs('ada');
    await pusher.user('ada').terminate();
    screen.getByText('error terminated:');
    expect(pusher.server.connections).toEqual([]);
  });

  it('trigger() reaches the channel', async () => {
    const { pusher } = renderAs('ada');
    await pusher.channel('private-news').trigger('line', 'Pigs fly');
    screen.getByText('news subscribed : Pigs fly');
  });

  it('an event on a channel without the app is told, even if another browser has joined', async () => {
    const { pusher } = renderAs('ada');
    await pusher.channel('presence-other').join({ id: 'bob' });
    await expect(pusher.channel('presence-other').trigger('line')).rejects.toMatchObject({
      code: 'no-receiver',
      message: expect.stringContaining('Subscribed channels: presence-room, private-news.') as string,
    });
  });

  it('members join and leave', async () => {
    const { pusher } = renderAs('ada');
    const bob = await pusher.channel('presence-room').join({ id: 'bob' });
    screen.getByText('room: ada,bob');
    await bob.leave();
    screen.getByText('room: ada');
    await expect(pusher.channel('private-news').join({ id: 'bob' })).rejects.toMatchObject({
      code: 'wrong-channel',
    });
  });

  it('dropAll() drops the connection, and reconnect() needs no second', async () => {
    const { pusher } = renderAs('ada');
    await pusher.settled();
    await pusher.dropAll();
    screen.getByText('pending ada:');
    await expect(pusher.settled()).rejects.toMatchObject({
      code: 'not-settled',
      message: expect.stringContaining('pusher.reconnect()') as string,
    });
    await pusher.reconnect();
    screen.getByText('signed-in ada:');
    await pusher.user('ada').send('message', 'again');
    screen.getByText('signed-in ada: again');
    expect(pusher.server.connections).toHaveLength(1);
  });

  it('dropAll() without a connection is told', async () => {
    await expect(createTestPusher().dropAll()).rejects.toMatchObject({ code: 'no-receiver' });
  });

  it('settled() names a sign-in that Pusher does not answer', async () => {
    const { pusher } = renderAs('ada');
    pusher.server.intercept(({ event }) => (event === 'pusher:signin' ? 'drop' : undefined));
    await expect(pusher.settled()).rejects.toMatchObject({
      code: 'not-settled',
      message: expect.stringContaining('A sign-in waits for its answer.') as string,
    });
  });

  it('settled() names a subscription that Pusher does not answer', async () => {
    const { pusher } = renderAs('ada');
    pusher.server.intercept(({ channel, direction }) =>
      direction === 'out' && channel === 'private-news' ? 'drop' : undefined,
    );
    await expect(pusher.settled()).rejects.toThrow(
      'The subscription of "private-news" waits for its answer.',
    );
  });

  it('settled() resolves when the endpoint has denied a subscription', async () => {
    const { pusher } = renderAs('ada');
    pusher.auth.deny(403);
    await pusher.settled();
    screen.getByText('news error denied:');
  });
});

it('a client that has connected again keeps its connection when the second of pusher-js is over', async () => {
  vi.useFakeTimers();
  const { pusher } = renderAs('ada');
  await pusher.settled();
  await pusher.dropAll();
  await pusher.reconnect();
  const socketIds = () => pusher.server.connections.map(({ socketId }) => socketId);
  const before = socketIds();
  vi.advanceTimersByTime(1_000);
  await pusher.settled();
  expect(socketIds()).toEqual(before);
  vi.useRealTimers();
});

it('frames are plain data without auth strings, and without those of other browsers', async () => {
  const { pusher } = renderAs('ada');
  await pusher.channel('presence-room').join({ id: 'bob' });
  const { frames } = pusher;
  expect(frames).toContainEqual({
    from: 'client',
    event: 'pusher:signin',
    data: { auth: '[hidden]', user_data: '{"id":"ada"}' },
    socketId: pusher.server.connections[0]!.socketId,
  });
  expect(new Set(frames.map(({ socketId }) => socketId)).size).toBe(1);
  expect(JSON.stringify(frames)).not.toMatch(/app-key:[0-9a-f]{64}/);
});

it('works where React has no act environment, and leaves it so', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const { pusher } = renderAs('ada');
  await pusher.user('ada').send('message', 'Hello');
  screen.getByText('signed-in ada: Hello');
  expect(globalThis).toHaveProperty('IS_REACT_ACT_ENVIRONMENT', false);
  vi.unstubAllGlobals();
});

it('refuses an empty key', () => {
  expect(() => createTestPusher({ appKey: '' })).toThrow(RangeError);
});
