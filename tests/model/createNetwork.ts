import { Pusher } from '../support/Pusher';
import type { Intercepted, Verdict } from 'react-pusher-user/testing';
import type { World } from '../support/world';

const isReply = ({ direction, event }: Intercepted) =>
  direction === 'out' && /^pusher:signin_success$|^pusher:error$|subscription_succeeded$/.test(event);

/** How the network treats frames: each name is a step of a walk. */
export const NETWORK_MODES = {
  healthy: () => undefined,
  'sign-ins are lost': ({ event }) => (event === 'pusher:signin' ? 'drop' : undefined),
  // `refresh()` then needs a second socket.
  'second sign-ins are lost': ({ direction, event, connection }) =>
    direction === 'in' && event === 'pusher:signin' && connection.userId !== null ? 'drop' : undefined,
  'replies are lost': (frame) => (isReply(frame) ? 'drop' : undefined),
  'channel replies are lost': (frame) => (isReply(frame) && frame.channel ? 'drop' : undefined),
  'replies take 500 ms': (frame) => (isReply(frame) ? { delay: 500 } : undefined),
  'replies take 12 s': (frame) => (isReply(frame) ? { delay: 12_000 } : undefined),
  'replies arrive twice': (frame) => (isReply(frame) ? { replace: [frame.raw, frame.raw] } : undefined),
  'frames are reordered': (_, count) => ({ delay: [400, 0, 30][count % 3]! }),
  'handshakes are lost': ({ event }) => (event === 'pusher:connection_established' ? 'drop' : undefined),
} satisfies Record<string, (frame: Intercepted, count: number) => Verdict>;

export type NetworkMode = keyof typeof NETWORK_MODES;

/** Creates the network between the app and the server. */
export function createNetwork({ server }: World) {
  const device = Pusher.Runtime.getNetwork() as unknown as {
    isOnline(): boolean;
    emit(event: string): void;
  };
  let mode: NetworkMode = 'healthy';
  let isOnline = true;
  let since = Date.now();
  let count = 0;
  const stop = server.intercept((frame) => (isOnline ? NETWORK_MODES[mode](frame, count++) : 'drop'));
  const { isOnline: original } = device;
  device.isOnline = () => isOnline;

  return {
    /** Whether every event arrives without a delay. */
    get isHealthy() {
      return isOnline && (mode === 'healthy' || mode === 'second sign-ins are lost');
    },
    /** How long the network has been online, in milliseconds. */
    onlineFor: () => (isOnline ? Date.now() - since : 0),
    set(next: NetworkMode) {
      mode = next;
    },
    setOnline(next: boolean) {
      if (isOnline === next) return;
      isOnline = next;
      since = Date.now();
      device.emit(next ? 'online' : 'offline');
    },
    end() {
      stop();
      device.isOnline = original;
    },
  };
}
