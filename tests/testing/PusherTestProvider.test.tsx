import { render, screen } from '@testing-library/react';
import { useConnectionState } from 'react-pusher-user';
import {
  createTestPusher,
  PusherTestProvider,
  resetTestPushers,
  type PusherTestProviderProps,
} from 'react-pusher-user/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { Inbox } from './support/Inbox';

afterEach(resetTestPushers);

const pusher = createTestPusher();
const tree = (props: PusherTestProviderProps) => (
  <PusherTestProvider pusher={pusher} {...props}>
    <Inbox />
  </PusherTestProvider>
);

it('without a user, it connects and does not sign in', async () => {
  render(tree({}));
  await pusher.settled();
  screen.getByText('idle:');
  expect(pusher.server.connections).toHaveLength(1);
  expect(pusher.auth.requests).toEqual([]);
});

it('with the user null, the endpoint answers 403', async () => {
  render(tree({ user: null }));
  await pusher.settled();
  screen.getByText('error denied:');
});

it('another user is signed in on another connection, and null signs out', async () => {
  const { rerender } = render(tree({ user: { id: 'ada' } }));
  await pusher.settled();
  rerender(tree({ user: { id: 'bob' } }));
  await pusher.settled();
  screen.getByText('signed-in bob:');
  expect(pusher.server.connections.map(({ userId }) => userId)).toEqual(['bob']);
  rerender(tree({ user: null }));
  await pusher.settled();
  screen.getByText('idle:');
});

it('props of the real provider win', async () => {
  render(tree({ user: { id: 'ada' }, autoSignin: false }));
  await pusher.settled();
  screen.getByText('idle:');

  const customHandler = vi.fn(({ socketId }: { socketId: string }) =>
    Promise.resolve(pusher.server.authenticateUser(socketId, { id: 'eve' })),
  );
  render(tree({ user: { id: 'ada' }, userId: 'eve', userAuthentication: { customHandler } }));
  await pusher.settled();
  screen.getByText('signed-in eve:');
});

it('options without an endpoint keep the endpoint of the test', async () => {
  render(tree({ user: { id: 'ada' }, userAuthentication: { timeout: 500 } }));
  await pusher.settled();
  screen.getByText('signed-in ada:');
});

it('without a pusher, it has one of its own', async () => {
  const State = () => <p>{useConnectionState()}</p>;
  render(
    <PusherTestProvider user={{ id: 'ada' }}>
      <State />
    </PusherTestProvider>,
  );
  await screen.findByText('connected');
  expect(pusher.server.connections).toEqual([]);
});

it('refuses a pusher that is none', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(tree({ pusher: { ...pusher } }))).toThrow('createTestPusher() has not made');
  vi.restoreAllMocks();
});
