import { render, screen, waitFor } from '@testing-library/react';
import { Pusher } from '../support/Pusher';
import OtherPusher from 'pusher-js-8.4';
import { PusherProvider, useConnection } from 'react-pusher-user';
import { createTestPusher, PusherTestProvider, resetTestPushers } from 'react-pusher-user/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { Inbox } from './support/Inbox';

afterEach(async () => {
  await resetTestPushers().catch(() => {});
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('a reset unmounts what is rendered, and no component shows that its connection ends', async () => {
  const shown: string[] = [];
  const State = () => {
    const { state } = useConnection();
    shown.push(state);
    return null;
  };
  const log = vi.spyOn(console, 'error');
  const pusher = createTestPusher();
  const { container } = render(
    <PusherTestProvider pusher={pusher} user={{ id: 'ada' }}>
      <State />
      <Inbox />
    </PusherTestProvider>,
  );
  await pusher.settled();
  const { server } = pusher;
  await resetTestPushers();
  expect(container.textContent).toBe('');
  expect(shown.at(-1)).toBe('connected');
  expect(log).not.toHaveBeenCalled();
  expect(server.closed).toBe(true);
  expect(Pusher.instances).toEqual([]);
});

it('a pusher that was reset begins anew', async () => {
  const pusher = createTestPusher();
  for (const id of ['ada', 'bob']) {
    render(
      <PusherTestProvider pusher={pusher} user={{ id }}>
        <Inbox />
      </PusherTestProvider>,
    );
    await pusher.user(id).send('message', 'Hello');
    screen.getByText(`signed-in ${id}: Hello`);
    await pusher.reset();
    expect(pusher.frames).toEqual([]);
  }
});

it('a control that the test did not await is told', async () => {
  const pusher = createTestPusher();
  const sent = pusher.user('ada').send('message');
  const reset = pusher.reset();
  await expect(sent).rejects.toMatchObject({
    code: 'closed',
    message: expect.stringContaining('await') as string,
  });
  await reset;
});

it('a pusher that was closed is told', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const pusher = createTestPusher();
  await pusher.close();
  await pusher.close();
  await expect(pusher.settled()).rejects.toMatchObject({ code: 'closed' });
  expect(() => pusher.server).toThrow(expect.objectContaining({ code: 'closed' }));
  expect(() => render(<PusherTestProvider pusher={pusher} />)).toThrow('is closed');
});

it('resets by itself where afterEach is a global', async () => {
  const hooks: (() => unknown)[] = [];
  vi.stubGlobal('beforeEach', (hook: () => unknown) => hooks.push(hook));
  vi.stubGlobal('afterEach', (hook: () => unknown) => hooks.push(hook));
  vi.resetModules();
  const { createTestPusher: create } = await import('react-pusher-user/testing');
  const [begin, end] = hooks;
  const pusherOfFile = create();
  const { server } = pusherOfFile;
  begin!();
  const pusherOfTest = create();
  await end!();
  expect(server.closed).toBe(true);
  await pusherOfFile.settled();
  await expect(pusherOfTest.settled()).rejects.toMatchObject({ code: 'closed' });
  await pusherOfFile.close();
});

const Failure = () => <p>{useConnection().error?.message ?? 'no error'}</p>;
const realProvider = (
  <PusherProvider appKey="real" cluster="eu">
    <Failure />
  </PusherProvider>
);
const refused = { code: 'real-socket', message: expect.stringContaining('ws-eu.pusher.com') as string };

it('a real socket is refused: the client and the next control tell it', async () => {
  const pusher = createTestPusher();
  render(realProvider);
  await screen.findByText(/PusherTestProvider in place of PusherProvider/);
  await expect(pusher.settled()).rejects.toMatchObject(refused);
  await expect(pusher.reset()).resolves.toBeUndefined();
});

it('a real socket that no control has told is told by the reset', async () => {
  createTestPusher();
  render(realProvider);
  await screen.findByText(/PusherTestProvider in place of PusherProvider/);
  await expect(resetTestPushers()).rejects.toMatchObject(refused);
  await expect(resetTestPushers()).resolves.toBeUndefined();
});

it('with allowRealSockets, or after the last pusher was closed, pusher-js is as it was', async () => {
  const { createWebSocket } = OtherPusher.Runtime;
  // It has the members that the kit uses, and lacks some of a later version.
  const options = { Pusher: OtherPusher as unknown as typeof Pusher };
  const allowing = createTestPusher({ ...options, allowRealSockets: true });
  expect(OtherPusher.Runtime.createWebSocket).toBe(createWebSocket);
  const [first, second] = [createTestPusher(options), createTestPusher(options)];
  expect(OtherPusher.Runtime.createWebSocket).not.toBe(createWebSocket);
  await first.close();
  expect(OtherPusher.Runtime.createWebSocket).not.toBe(createWebSocket);
  await second.close();
  expect(OtherPusher.Runtime.createWebSocket).toBe(createWebSocket);
  await allowing.close();
});

it('the app’s own provider reaches the pusher by its host', async () => {
  const pusher = createTestPusher({ appKey: 'real', hosts: ['ws-eu.pusher.com'] });
  render(realProvider);
  await waitFor(() => expect(pusher.server.connections).toHaveLength(1));
  await pusher.settled();
  screen.getByText('no error');
});
