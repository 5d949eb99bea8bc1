import type { World } from '../support/world';

/**
 * Counts the unanswered `pusher:signin` frames of each socket, and calls `onSignin` with the user of each. Returns a function that
 * gives the highest count.
 */
export function trackSignins({ server }: World, onSignin: (userId: string) => void): () => number {
  const counts = new Map<string, number>();
  server.subscribe((record) => {
    const { socketId } = record;
    if (record.type === 'close') counts.delete(socketId);
    if (record.type !== 'frame') return;
    if (record.event === 'pusher:signin') {
      counts.set(socketId, (counts.get(socketId) ?? 0) + 1);
      const { user_data } = record.data as { user_data: string };
      onSignin((JSON.parse(user_data) as { id: string }).id);
    }
    if (/^pusher:(signin_success|error)$/.test(record.event)) counts.set(socketId, 0);
  });
  return () => Math.max(0, ...counts.values());
}
