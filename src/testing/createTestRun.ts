import type PusherJs from 'pusher-js';
import {
  createPusherServer,
  inMemorySockets,
  type InMemorySockets,
  type PusherConnection,
  type PusherServer,
} from 'react-pusher-user/testing/server';
import { connectGuest, type Guest } from './connectGuest';
import type { TestFrame } from './TestFrame';
import { toTestFrame } from './toTestFrame';

export interface TestRunOptions {
  appKey: string;
  Pusher: typeof PusherJs;
  hosts: readonly string[];
}

/** What a test pusher has from one reset to the next: a server, its sockets, and what happened on them. */
export interface TestRun {
  readonly server: PusherServer;
  readonly memory: InMemorySockets;
  /** The frames of the app's connections. */
  readonly frames: readonly TestFrame[];
  /** The app's connections. */
  readonly connections: readonly PusherConnection[];
  /** Clients of the app that reached the server by one of the `hosts`. */
  readonly clientsOfHosts: readonly PusherJs[];
  /** Connects another browser. */
  connectGuest(): Guest;
  isGuest(socketId: string): boolean;
  end(): void;
}

export function createTestRun({ appKey, Pusher, hosts }: TestRunOptions): TestRun {
  const server = createPusherServer({ apps: [{ id: 'app-id', key: appKey, secret: 'app-secret' }] });
  const memory = inMemorySockets(server, Pusher, { hosts });
  const frames: TestFrame[] = [];
  const guests = new Set<string>();
  const isGuest = (socketId: string) => guests.has(socketId);
  server.subscribe((record) => {
    const frame = toTestFrame(record);
    if (frame) frames.push(frame);
  });

  return {
    server,
    memory,
    isGuest,
    get frames() {
      return frames.filter(({ socketId }) => !isGuest(socketId));
    },
    get connections() {
      return server.connections.filter(({ socketId }) => !isGuest(socketId));
    },
    get clientsOfHosts() {
      if (hosts.length === 0) return [];
      const open = new Set(server.connections.map(({ socketId }) => socketId));
      return Pusher.instances.filter(({ connection }) => open.has(connection.socket_id));
    },
    connectGuest() {
      const guest = connectGuest(server);
      guests.add(guest.socketId);
      return guest;
    },
    end() {
      memory.restore();
      // The app's own provider may still be there, and must not show that its connection ends.
      for (const socket of memory.openSockets)
        Object.assign(socket, { onmessage: undefined, onclose: undefined });
      server.close();
    },
  };
}
