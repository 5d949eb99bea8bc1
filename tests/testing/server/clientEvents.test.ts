import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Member } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { startTestServer } from '../support/startTestServer';
import { framesUntilPong } from '../support/traffic';

beforeEach(() => {
  // Only the clock is fake, because pusher-js needs real timers to connect.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function startPair(channel: string, members: [Member?, Member?] = []) {
  const test = startTestServer();
  const subscribe = async (member?: Member) => {
    const client = await test.connect(undefined, undefined, member);
    await nextEvent(client.subscribe(channel), 'pusher:subscription_succeeded');
    return client;
  };
  const sender = await subscribe(members[0]);
  const receiver = await subscribe(members[1]);
  await framesUntilPong(sender);
  /** Resolves with the frames that the sender and the receiver get. */
  const framesOfBoth = () => Promise.all([framesUntilPong(sender), framesUntilPong(receiver)]);
  return { ...test, sender, receiver, framesOfBoth };
}

const refused = (channel: string, message: RegExp) => [
  {
    event: 'pusher:error',
    channel,
    data: { code: 4301, message: expect.stringMatching(message) as string },
  },
];

describe('a client event', () => {
  it('on a private channel is sent to the other subscribers', async () => {
    const { sender, framesOfBoth } = await startPair('private-room');
    sender.channel('private-room').trigger('client-typing', { at: 1 });
    expect(await framesOfBoth()).toEqual([
      [],
      [{ event: 'client-typing', channel: 'private-room', data: { at: 1 } }],
    ]);
  });

  it('on a presence channel is sent with the user id of its sender', async () => {
    const { sender, receiver, framesOfBoth } = await startPair('presence-room', [
      { user_id: 'ann' },
      { user_id: 'bob' },
    ]);
    const received = vi.fn();
    receiver.channel('presence-room').bind('client-typing', received);
    sender.channel('presence-room').trigger('client-typing', { at: 1 });
    await framesOfBoth();
    expect(received).toHaveBeenCalledExactlyOnceWith({ at: 1 }, { user_id: 'ann' });
  });

  it.each(['news', 'private-encrypted-room', '#server-to-user-ann'])('on %s is refused', async (channel) => {
    const { connect } = startTestServer();
    const client = await connect();
    client.send_event('client-typing', {}, channel);
    expect(await framesUntilPong(client)).toEqual(refused(channel, /only supported on private and presence/));
  });

  it('without a subscription to the channel is refused, and not sent to the subscribers', async () => {
    const { connect, framesOfBoth } = await startPair('private-room');
    const stranger = await connect();
    stranger.send_event('client-typing', {}, 'private-room');
    const [strangerFrames, subscriberFrames] = await Promise.all([framesUntilPong(stranger), framesOfBoth()]);
    expect(strangerFrames).toEqual(refused('private-room', /must be subscribed/));
    expect(subscriberFrames).toEqual([[], []]);
  });

  it('is refused after ten events of the connection within a second, and accepted again after that second', async () => {
    const { sender, receiver, framesOfBoth } = await startPair('private-room');
    const send = (times: number) => {
      for (let time = 0; time < times; time++) sender.channel('private-room').trigger('client-typing', {});
    };
    send(11);
    const [senderFrames, receiverFrames] = await framesOfBoth();
    expect(senderFrames).toEqual(refused('private-room', /rate limit/));
    expect(receiverFrames).toHaveLength(10);
    receiver.channel('private-room').trigger('client-typing', {});
    expect((await framesOfBoth())[0]).toHaveLength(1);

    vi.setSystemTime(Date.now() + 999);
    send(1);
    expect(await framesOfBoth()).toEqual([refused('private-room', /rate limit/), []]);
    vi.setSystemTime(Date.now() + 1);
    send(10);
    const [laterSenderFrames, laterReceiverFrames] = await framesOfBoth();
    expect(laterSenderFrames).toEqual([]);
    expect(laterReceiverFrames).toHaveLength(10);
  });
});
