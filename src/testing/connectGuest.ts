import type { PusherServer } from 'react-pusher-user/testing/server';

/** A connection of another browser. It needs no pusher-js. */
export interface Guest {
  readonly socketId: string;
  send(event: string, data: unknown, channel?: string): void;
  close(): void;
}

export function connectGuest(server: PusherServer): Guest {
  const ignore = () => {};
  const peer = server.accept({ send: ignore, close: ignore, drop: ignore }, { key: server.app.key });
  // `accept` has added it last.
  const socketId = server.connections.at(-1)?.socketId ?? '';
  return {
    socketId,
    send: (event, data, channel) => peer.receive(JSON.stringify({ event, data, channel })),
    close: () => peer.closed(),
  };
}
