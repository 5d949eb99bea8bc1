import { PusherTestError } from './PusherTestError';
import type { TestRun } from './createTestRun';

const listOf = (names: Iterable<string>): string => [...new Set(names)].sort().join(', ') || 'none';

/** What is said when a control for a user finds no connection of that user. */
export function missingUser(run: TestRun, id: string, what: string): PusherTestError {
  const signedIn = run.connections.flatMap(({ userId }) => (userId === null ? [] : [userId]));
  return new PusherTestError(
    'no-receiver',
    `No connection of the user "${id}" is signed in, so ${what} reached nobody. Signed-in users: ${listOf(signedIn)}. Render ` +
      `PusherTestProvider with user={{ id: '${id}' }} and this test pusher, and see in pusher.auth.requests how the endpoint answered.`,
  );
}

/** What is said when an event is triggered on a channel that the app is not subscribed to. */
export function missingSubscriber(run: TestRun, name: string, event: string): PusherTestError {
  const subscribed = run.connections.flatMap(({ channels }) =>
    [...channels].filter((channel) => !channel.startsWith('#')),
  );
  return new PusherTestError(
    'no-receiver',
    `The app is not subscribed to "${name}", so the event "${event}" reached nobody. Subscribed channels: ${listOf(subscribed)}. ` +
      'Render a component that uses the channel before you trigger the event.',
  );
}

/** What is said when the connections of an app are dropped that has none. */
export const missingConnection = (): PusherTestError =>
  new PusherTestError(
    'no-receiver',
    'The app has no connection that could be dropped: render PusherTestProvider with this test pusher before.',
  );
