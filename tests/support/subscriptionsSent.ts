import type { World } from './world';

/** What the client asked of the server, in order: `subscribe news`, `unsubscribe news`, …; its own user's channel left out. */
export const subscriptionsSent = ({ traffic }: World): string[] =>
  traffic.flatMap((record) => {
    if (record.type !== 'frame' || record.direction !== 'in') return [];
    const [, verb] = /^pusher:((?:un)?subscribe)$/.exec(record.event) ?? [];
    const { channel = '' } = (record.data ?? {}) as { channel?: string };
    return verb && !channel.startsWith('#') ? [`${verb} ${channel}`] : [];
  });
