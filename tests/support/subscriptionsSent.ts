import type { World } from './world';

/**
 * The subscribe and unsubscribe frames that the client sent, in order: `subscribe news`, `unsubscribe news`, …
 * Frames for the user's own channel are left out.
 */
export const subscriptionsSent = ({ traffic }: World): string[] =>
  traffic.flatMap((record) => {
    if (record.type !== 'frame' || record.direction !== 'in') return [];
    const [, verb] = /^pusher:((?:un)?subscribe)$/.exec(record.event) ?? [];
    const { channel = '' } = (record.data ?? {}) as { channel?: string };
    return verb && !channel.startsWith('#') ? [`${verb} ${channel}`] : [];
  });
