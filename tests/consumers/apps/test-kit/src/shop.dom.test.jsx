import { fireEvent, render, screen } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { PusherProvider, useConnection } from 'react-pusher-user';
import { createTestPusher, PusherTestProvider } from 'react-pusher-user/testing';
import { Inbox } from './Inbox';
import { Room } from './Room';

const timers = typeof vi === 'undefined' ? jest : vi;
const pusher = createTestPusher();

const ada = { id: 'ada', user_info: { name: 'Ada' } };
const renderShop = (user = ada, props = {}) =>
  render(
    <PusherTestProvider pusher={pusher} user={user} {...props}>
      <Inbox />
      <Room />
    </PusherTestProvider>,
  );
const members = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);

describe.each(['real', 'fake'])('with %s timers', (kind) => {
  beforeEach(() => void (kind === 'fake' && timers.useFakeTimers()));
  afterEach(() => void timers.useRealTimers());

  test('an order for the user is shown', async () => {
    renderShop();
    await pusher.user('ada').send('order', { id: 1 });
    screen.getByText('ada: order 1');
    await pusher.user('ada').send('order', { id: 2 });
    screen.getByText('ada: order 2');
    expect(pusher.frames.filter(({ event }) => event === 'order')).toHaveLength(2);
  });

  test('each test begins with nothing', async () => {
    expect(pusher.frames).toEqual([]);
    renderShop();
    await pusher.settled();
    screen.getByText('Hello ada');
    expect(screen.queryByText('ada: order 1')).toBeNull();
    expect(pusher.server.connections).toHaveLength(1);
  });

  test('in strict mode, there is one connection', async () => {
    render(
      <StrictMode>
        <PusherTestProvider pusher={pusher} user={ada}>
          <Inbox />
        </PusherTestProvider>
      </StrictMode>,
    );
    await pusher.user('ada').send('order', { id: 1 });
    screen.getByText('ada: order 1');
    expect(pusher.server.connections).toHaveLength(1);
  });

  test('the members of the room come, talk and go', async () => {
    renderShop();
    await pusher.settled();
    expect(members()).toEqual(['Ada']);
    const bob = await pusher.channel('presence-shop').join({ id: 'bob', info: { name: 'Bob' } });
    expect(members()).toEqual(['Ada', 'Bob']);
    await bob.trigger('client-chat', { text: 'Hi' });
    screen.getByText('bob: Hi');
    await pusher.channel('presence-shop').trigger('notice', { text: 'We close at six' });
    screen.getByText('shop: We close at six');
    await bob.leave();
    expect(members()).toEqual(['Ada']);
  });

  test('a user whom the endpoint denies can try again', async () => {
    pusher.auth.deny(403);
    renderShop();
    await pusher.settled();
    screen.getByText(/^denied/);
    pusher.auth.allow();
    fireEvent.click(screen.getByText('Try again'));
    await pusher.settled();
    screen.getByText('Hello ada');
  });

  test('nobody is logged in', async () => {
    renderShop(null);
    await pusher.settled();
    screen.getByText(/^denied/);
    expect(pusher.auth.requests[0]).toMatchObject({ status: 403 });
  });

  test('an endpoint that fails once is asked again', async () => {
    pusher.auth.failOnce();
    renderShop();
    await pusher.settled();
    screen.getByText('Hello ada');
    expect(pusher.auth.requests.map(({ status }) => status)).toContain(500);
  });

  test('the connection drops and comes back', async () => {
    renderShop();
    await pusher.settled();
    await pusher.dropAll();
    screen.getByText(/^Signing in/);
    await pusher.reconnect();
    screen.getByText('Hello ada');
    await pusher.user('ada').send('order', { id: 3 });
    screen.getByText('ada: order 3');
  });

  test('the server logs the user out everywhere', async () => {
    renderShop();
    await pusher.user('ada').terminate();
    screen.getByText(/^terminated/);
  });

  test('another account gets no order of the first', async () => {
    function Accounts() {
      const [id, setId] = useState('ada');
      return (
        <PusherTestProvider pusher={pusher} user={{ id }}>
          <button onClick={() => setId('bob')}>Switch account</button>
          <Inbox />
        </PusherTestProvider>
      );
    }
    render(<Accounts />);
    await pusher.user('ada').send('order', { id: 1 });
    fireEvent.click(screen.getByText('Switch account'));
    await pusher.settled();
    screen.getByText('Hello bob');
    await pusher.user('bob').send('order', { id: 2 });
    screen.getByText('bob: order 2');
    await expect(pusher.user('ada').send('order', { id: 3 })).rejects.toMatchObject({ code: 'no-receiver' });
  });

  test('two apps side by side have a Pusher each', async () => {
    const second = createTestPusher();
    renderShop();
    render(
      <PusherTestProvider pusher={second} user={{ id: 'ada' }}>
        <Inbox />
      </PusherTestProvider>,
    );
    await second.user('ada').send('order', { id: 8 });
    expect(screen.getAllByText('ada: order 8')).toHaveLength(1);
    await pusher.user('ada').send('order', { id: 9 });
    expect(screen.getAllByText('ada: order 9')).toHaveLength(1);
    await second.close();
  });
});

describe('with fake timers alone', () => {
  beforeEach(() => void timers.useFakeTimers());
  afterEach(() => void timers.useRealTimers());

  test('a slow endpoint shows that the user waits', async () => {
    pusher.auth.delay(3000);
    renderShop();
    await expect(pusher.settled()).rejects.toThrow('3000 ms');
    screen.getByText('Signing in (connected)');
    timers.advanceTimersByTime(3000);
    await pusher.settled();
    screen.getByText('Hello ada');
  });

  test('pusher-js connects again after a second', async () => {
    renderShop();
    await pusher.settled();
    await pusher.dropAll();
    await expect(pusher.settled()).rejects.toMatchObject({ code: 'not-settled' });
    timers.advanceTimersByTime(1000);
    await pusher.settled();
    screen.getByText('Hello ada');
  });
});

test('a provider that opens a real socket is refused, and the test is told', async () => {
  const Status = () => useConnection().error?.message ?? 'no error';
  render(
    <PusherProvider appKey="real" cluster="eu">
      <Status />
    </PusherProvider>,
  );
  await screen.findByText(/ws-eu\.pusher\.com/);
  await expect(pusher.settled()).rejects.toMatchObject({ code: 'real-socket' });
});
