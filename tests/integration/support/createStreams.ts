import type Pusher from 'pusher';

/** Streams of events to a channel and to a user: 100 a second to each. Their data are 0, 1, 2, … */
export function createStreams(pusher: Pusher) {
  const streams = new Map<string, { timer: NodeJS.Timeout; sent: Promise<unknown>[] }>();
  return {
    start(userId: string, channel: string) {
      const sent: Promise<unknown>[] = [];
      const timer = setInterval(() => {
        const data = sent.length / 2;
        sent.push(pusher.trigger(channel, 'n', data), pusher.sendToUser(userId, 'n', data));
      }, 10);
      streams.set(userId, { timer, sent });
    },
    /** Resolves to how many events were sent to the user, once all have arrived at the server. */
    async stop(userId: string): Promise<number> {
      const stream = streams.get(userId);
      streams.delete(userId);
      clearInterval(stream?.timer);
      await Promise.all(stream?.sent ?? []);
      return (stream?.sent.length ?? 0) / 2;
    },
    stopAll() {
      for (const { timer } of streams.values()) clearInterval(timer);
    },
  };
}
