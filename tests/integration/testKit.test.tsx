import { render, screen } from '@testing-library/react';
import { useState } from 'react';
import { useSignin, useUserEvent } from 'react-pusher-user';
import { createTestPusher, PusherTestProvider, resetTestPushers } from 'react-pusher-user/testing';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(resetTestPushers);
afterEach(() => void vi.useRealTimers());

function Inbox() {
  const { status, user } = useSignin();
  const [messages, setMessages] = useState<unknown[]>([]);
  useUserEvent('message', (text) => setMessages((before) => [...before, text]));
  return <p>{`${status} ${user?.id ?? ''}: ${messages.join()}`}</p>;
}

it.each(['real', 'fake'])('the test kit needs no server and no network, with %s timers', async (timers) => {
  if (timers === 'fake') vi.useFakeTimers();
  const pusher = createTestPusher();
  render(
    <PusherTestProvider pusher={pusher} user={{ id: 'ada' }}>
      <Inbox />
    </PusherTestProvider>,
  );
  await pusher.user('ada').send('message', 'Hello');
  screen.getByText('signed-in ada: Hello');
  await pusher.dropAll();
  screen.getByText('pending ada: Hello');
  await pusher.reconnect();
  screen.getByText('signed-in ada: Hello');
  await expect(pusher.user('bob').send('message')).rejects.toMatchObject({ code: 'no-receiver' });
  await pusher.close();
});
