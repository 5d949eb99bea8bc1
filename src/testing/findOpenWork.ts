import type PusherJs from 'pusher-js';
import { describeOpenWork, isWaitingToReconnect } from './clientState';
import type { TestAuthControl } from './createTestAuth';
import type { TestRun } from './createTestRun';
import { areTimersFake, LONGEST_WAIT } from './nextTurn';
import type { OpenWork } from './OpenWork';

/** What is still on the way in the app: auth requests, connections, sign-ins, subscriptions and messages. */
export function findOpenWork(run: TestRun, auth: TestAuthControl, clients: Iterable<PusherJs>): OpenWork[] {
  const { messagesOnTheWay: count } = run.memory;
  const messages = count === 0 ? [] : [{ text: `Messages: ${count}.`, needsTest: false }];
  return [...messages, ...delayedRequests(auth), ...workOf(clients, run, auth)];
}

function delayedRequests(auth: TestAuthControl): OpenWork[] {
  return auth.openRequests.map(({ channelName, delay }) => ({
    text:
      `The answer of the endpoint to ${channelName === undefined ? 'a sign-in' : `"${channelName}"`}, which takes ` +
      `${delay} ms as pusher.auth.delay() says: advance fake timers by that time.`,
    needsTest: areTimersFake() || delay > LONGEST_WAIT,
  }));
}

function workOf(clients: Iterable<PusherJs>, run: TestRun, auth: TestAuthControl): OpenWork[] {
  const { openRequests } = auth;
  return [...clients].flatMap((client) => {
    const socketId = client.connection.socket_id;
    // The delayed request says it better.
    if (openRequests.some((request) => request.socketId === socketId)) return [];
    const text = describeOpenWork(client, (channel) => isRefused(run, socketId, channel));
    return text === null ? [] : [{ text, needsTest: isWaitingToReconnect(client) }];
  });
}

/** Whether the server has refused the subscription: pusher-js goes on waiting then. */
const isRefused = (run: TestRun, socketId: string, channelName: string): boolean =>
  run.frames.some(
    ({ event, channel, socketId: id }) =>
      id === socketId &&
      channel === channelName &&
      (event === 'pusher:subscription_error' || event === 'pusher:error'),
  );
