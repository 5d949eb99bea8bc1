import { render, screen } from '@testing-library/react';
import { useState } from 'react';
import { usePresence, useSignin, useUserEvent } from 'react-pusher-user';
import { createTestPusher, PusherTestProvider, resetTestPushers } from 'react-pusher-user/testing';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(resetTestPushers);
function Inbox() {
  const { status, user } = useSignin();
  const [messages, setMessages] = useState<string[]>([]);
  useUserEvent('message', (text) => setMessages((before) => [...before, String(text)]));
  return <p>{`${status} ${user?.id ?? ''} ${messages.join()}`}</p>;
}
function Room() {
  const { members } = usePresence('presence-room');
  return <ul>{members.map(({ id }) => <li key={id}>{id}</li>)}</ul>;
}
test.each([false, true])('thin, fake %s', async (fake) => {
  if (fake) vi.useFakeTimers();
  const start = process.hrtime.bigint();
  const lap = (name: string) => console.log(fake, name, Number(process.hrtime.bigint() - start) / 1e6);
  const pusher = createTestPusher();
  render(<PusherTestProvider pusher={pusher} user={{ id: 'ada' }}><Inbox /><Room /></PusherTestProvider>);
  await pusher.settled();
  lap('settled');
  screen.getByText('signed-in ada');
  await pusher.user('ada').send('message', 'Hello');
  lap('sent');
  screen.getByText('signed-in ada Hello');
  const bob = await pusher.channel('presence-room').join({ id: 'bob' });
  screen.getByText('bob');
  await bob.leave();
  expect(screen.queryByText('bob')).toBeNull();
  lap('left');
  await pusher.dropAll();
  lap('dropped');
  screen.getByText('pending ada Hello', { exact: false });
  await expect(pusher.settled()).rejects.toThrow('reconnect()');
  lap('not settled');
  await pusher.reconnect();
  lap('reconnected');
  screen.getByText('signed-in ada Hello');
  await expect(pusher.user('bob').send('x')).rejects.toThrow('Signed-in users: ada.');
  lap('bob');
  await pusher.user('ada').terminate();
  screen.getByText('error', { exact: false });
  lap('end');
  console.log(pusher.frames.slice(0, 8));
  vi.useRealTimers();
});
