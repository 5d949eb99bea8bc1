import type { WaitTarget } from './waitsOf';

/** Waits for a channel, and keeps it subscribed meanwhile. */
export const channelTarget = (name: string): WaitTarget => ({
  key: `channel ${name}`,
  open(inspector) {
    const { store, release } = inspector.holdChannel(name);
    return {
      isSettled: () => store.getValue().status !== 'pending',
      subscribe: store.subscribe,
      release,
    };
  },
});
