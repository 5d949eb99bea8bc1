import { vi } from 'vitest';
import type { World } from './world';

/** Counts what an unmounted app has left behind. Needs fake timers, and a `pass()` after the unmount. */
export function countLeftovers({ Pusher, memory, server }: World) {
  const { callbacks } = Pusher.Runtime.getNetwork() as unknown as {
    callbacks: { get(event: string): unknown[] | undefined };
  };
  return {
    timers: vi.getTimerCount(),
    sockets: memory.sockets.filter(({ readyState }) => readyState !== 3).length,
    connections: server.connections.length,
    instances: Pusher.instances.length,
    networkListeners: ['online', 'offline'].flatMap((event) => callbacks.get(event) ?? []).length,
  };
}

export const NOTHING = { timers: 0, sockets: 0, connections: 0, instances: 0, networkListeners: 0 };
