import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Member } from 'react-pusher-user/testing';
import { nextEvent } from './support/nextEvent';
import { startTestServer } from './support/startTestServer';
import { framesUntilPong } from './support/watch';

beforeEach(() => {
  // The clock alone: pusher-js needs real timers to connect.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function startPair(channel: string, members: [Member?, Member?] = []) {
  const test = startTestServer();
  const clients = [];
  for (const member of [members[0], members[1]]) {
    const client = await test.connect(undefined, undefined, member);
    await nextEvent(client.subscribe(channel), 'pusher:subscription_succeeded');
    clients.push(client);
  }
  const [sender, receiver] = clients as [(typeof clients)[0], (typeof clients)[0]];
  await framesUntilPong(sender);
  /** What each of them gets meanwhile. */
  const both = () => Promise.all([framesUntilPong(sender), framesUntilPong(receiver)]);
  return { ...test, sender, receiver, both };
}

const refused = (channel: string, message: RegExp) => [
  {
    event: 'pusher:error',
    channel,
    data: { code: 4301, message: expect.stringMatching(message) as string },
  },
];

describe('a client event', () => {
  it('on a private channel goes to the others', async () => {
    const { sender, both } = await startPair('private-room');
    sender.channel('private-room').trigger('client-typing', { at: 1 });
    expect(await both()).toEqual([
      [],
      [{ event: 'client-typing', channel: 'private-room', data: { at: 1 } }],
    ]);
  });

  it('on a presence channel says whose it is', async () => {
    const { sender, receiver, both } = await startPair('presence-room', [
      { user_id: 'ann' },
      { user_id: 'bob' },
    ]);
    const heard = vi.fn();
    receiver.channel('presence-room').bind('client-typing', heard);
    sender.channel('presence-room').trigger('client-typing', { at: 1 });
    await both();
    expect(heard).toHaveBeenCalledExactlyOnceWith({ at: 1 }, { user_id: 'ann' });
  });

  it.each(['news', 'private-encrypted-room', '#server-to-user-ann'])('on %s is refused', async (channel) => {
    const { connect } = startTestServer();
    const client = await connect();
    client.send_event('client-typing', {}, channel);
    expect(await framesUntilPong(client)).toEqual(refused(channel, /only supported on private and presence/));
  });

  it('where the channel is not subscribed is refused, and goes nowhere', async () => {
    const { connect, both } = await startPair('private-room');
    const stranger = await connect();
    stranger.send_event('client-typing', {}, 'private-room');
    const [told, heard] = await Promise.all([framesUntilPong(stranger), both()]);
    expect(told).toEqual(refused('private-room', /must be subscribed/));
    expect(heard).toEqual([[], []]);
  });

  it('is refused after ten within a second of the same connection, and taken again when it is over', async () => {
    const { sender, receiver, both } = await startPair('private-room');
    const send = (times: number) => {
      for (let time = 0; time < times; time++) sender.channel('private-room').trigger('client-typing', {});
    };
    send(11);
    const [told, heard] = await both();
    expect(told).toEqual(refused('private-room', /rate limit/));
    expect(heard).toHaveLength(10);
    receiver.channel('private-room').trigger('client-typing', {});
    expect((await both())[0]).toHaveLength(1);

    vi.setSystemTime(Date.now() + 999);
    send(1);
    expect(await both()).toEqual([refused('private-room', /rate limit/), []]);
    vi.setSystemTime(Date.now() + 1);
    send(10);
    const [toldThen, heardThen] = await both();
    expect(toldThen).toEqual([]);
    expect(heardThen).toHaveLength(10);
  });
});
