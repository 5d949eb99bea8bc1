import type PusherJs from 'pusher-js';
import { refuseRealSockets } from 'react-pusher-user/testing/server';
import { PusherTestError } from './PusherTestError';

interface Guard {
  /** The test pushers that refuse real sockets. */
  count: number;
  end(): void;
}

const guards = new Map<typeof PusherJs.Runtime, Guard>();
let refusal: PusherTestError | null = null;
/** Whether the refusal was thrown already. */
let isReported = false;

/**
 * Refuses real sockets while there is a test pusher.
 *
 * @returns a function that ends that for one test pusher
 */
export function guardSockets(Pusher: typeof PusherJs): () => void {
  const { Runtime } = Pusher;
  const guard = guards.get(Runtime) ?? { count: 0, end: refuseRealSockets(Pusher, noteRefusal) };
  guards.set(Runtime, guard);
  guard.count += 1;
  return () => {
    guard.count -= 1;
    if (guard.count > 0) return;
    guard.end();
    guards.delete(Runtime);
  };
}

function noteRefusal(url: string): string {
  const { host } = new URL(url);
  refusal ??= new PusherTestError(
    'real-socket',
    `A client under test tried to open a real socket to ${host}. Render PusherTestProvider in place of PusherProvider, or lead the ` +
      "host to a test pusher: createTestPusher({ hosts: ['…'] }). To allow it, pass { allowRealSockets: true }.",
  );
  return refusal.message;
}

/** @throws PusherTestError `real-socket` if a real socket was refused since the last reset */
export function checkSockets(): void {
  if (!refusal) return;
  isReported = true;
  throw refusal;
}

/** Forgets the refusal. Returns it, unless `checkSockets` has thrown it. */
export function forgetRefusal(): PusherTestError | null {
  const unreported = isReported ? null : refusal;
  refusal = null;
  isReported = false;
  return unreported;
}
