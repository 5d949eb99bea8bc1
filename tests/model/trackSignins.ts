import type { World } from '../support/world';

/** Counts the unanswered `pusher:signin` frames of each socket. Returns a function that gives the highest count. */
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
