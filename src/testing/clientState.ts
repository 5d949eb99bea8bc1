import type PusherJs from 'pusher-js';

/**
 * What a client of pusher-js waits for, in words; `null` if it waits for nothing. The members read here are public in the types of
 * pusher-js, but not documented.
 */
export function describeOpenWork(
  client: PusherJs,
  isRefused: (channelName: string) => boolean,
): string | null {
  const { connection, user } = client;
  const { state } = connection;
  if (isWaitingToReconnect(client)) {
    return 'A client waits a second to connect again: call pusher.reconnect(), or advance fake timers by 1000 ms.';
  }
  if (state === 'connecting' || state === 'unavailable') return 'A client connects.';
  if (state !== 'connected') return null;
  if (user.signin_requested && !user.user_data) return 'A sign-in waits for its answer.';
  const pending = client
    .allChannels()
    .find(
      ({ name, subscribed, subscriptionPending }) => subscriptionPending && !subscribed && !isRefused(name),
    );
  return pending ? `The subscription of "${pending.name}" waits for its answer.` : null;
}

/** Whether the connection was lost, and pusher-js has set a timer to connect again. */
export function isWaitingToReconnect({ connection: { state, connection, runner } }: PusherJs): boolean {
  return (state === 'connected' || state === 'connecting') && isNone(connection) && isNone(runner);
}

/** The types of pusher-js do not say that there may be none. */
const isNone = (value: object | null | undefined): boolean => !value;

/** Does now what the timer of pusher-js would do. */
export function reconnectNow({ connection }: PusherJs): void {
  connection.retryTimer.ensureAborted();
  connection.connect();
}
