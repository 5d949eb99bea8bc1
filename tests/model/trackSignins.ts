import type { World } from '../support/world';

/** Counts the `pusher:signin` of each socket that Pusher has not answered. Returns the most there are on one. */
export function trackSignins({ server }: World): () => number {
  const counts = new Map<string, number>();
  server.subscribe((record) => {
    const { socketId } = record;
    if (record.type === 'close') counts.delete(socketId);
    if (record.type !== 'frame') return;
    if (record.event === 'pusher:signin') counts.set(socketId, (counts.get(socketId) ?? 0) + 1);
    if (/^pusher:(signin_success|error)$/.test(record.event)) counts.set(socketId, 0);
  });
  return () => Math.max(0, ...counts.values());
}
