import type { PusherServer } from 'react-pusher-user/testing/server';
import type { Tick } from './app/TabReport';

/** Milliseconds since 1970, with fractions, as the pages measure them. */
export const now = () => performance.timeOrigin + performance.now();

interface TickOptions {
  user?: string;
  /** The number of the first event. */
  from?: number;
  count: number;
  perSecond: number;
}

/**
 * Sends events with consecutive numbers at a rate: to the user, to a public and to a private channel in turn.
 *
 * @returns when each was sent, in milliseconds since 1970.
 */
export async function sendTicks(
  server: PusherServer,
  { user = 'ada', from = 0, count, perSecond }: TickOptions,
): Promise<Map<number, number>> {
  const sentAt = new Map<number, number>();
  const start = now();
  while (sentAt.size < count) {
    const due = Math.min(count, Math.ceil(((now() - start) * perSecond) / 1000));
    while (sentAt.size < due) {
      const n = from + sentAt.size;
      sentAt.set(n, now());
      sendTick(server, user, n);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return sentAt;
}

/** Sends one event. Every third goes to the user. */
function sendTick(server: PusherServer, user: string, n: number): void {
  if (n % 3 === 0) server.sendToUser(user, 'tick', { n, to: user } satisfies Tick);
  else server.trigger(n % 3 === 1 ? 'news' : 'private-room', 'tick', { n });
}
