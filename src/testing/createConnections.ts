import { checkClose } from './checkClose';
import { Connection } from './Connection';
import type { ConnectionHost } from './Connection';
import type { PusherApp } from './PusherApp';
import type { Refusal } from './PusherServer';
import type { ServerPeer, ServerSocket } from './ServerSocket';
import { answerFrame } from './protocol/answerFrame';
import { leaveAll } from './protocol/presence';
import type { Answers } from './protocol/Answers';

export interface ConnectionsOptions extends Pick<ConnectionHost, 'interceptors' | 'log'> {
  apps: readonly PusherApp[];
  activityTimeout: number;
  answers: Answers;
}

export interface Connections {
  list(): readonly Connection[];
  accept(socket: ServerSocket, options: { key: string }): ServerPeer;
  refuse(refusal: Refusal | null): void;
  close(): void;
}

let servers = 0;
const nobody: ServerPeer = { receive: () => {}, closed: () => {} };

/** Takes sockets in, or turns them away, and keeps those that are open. */
export function createConnections(options: ConnectionsOptions): Connections {
  const { apps, activityTimeout, answers, log } = options;
  const open = new Set<Connection>();
  const nextSocketId = countSocketIds();
  let refusal: Refusal | null = null;
  let closed = false;

  const host = createHost(open, options);

  return {
    list: () => [...open],
    accept(socket, { key }) {
      if (closed) {
        socket.drop();
        return nobody;
      }
      const app = apps.find((candidate) => candidate.key === key);
      // A connection that is turned away may stand for no app. It closes before any frame of it could be read.
      const connection = new Connection(nextSocketId(), app ?? { id: '', key, secret: '' }, socket, host);
      const welcome = app && !refusal;
      if (welcome) open.add(connection);
      log.write({ type: 'open', socketId: connection.socketId, appKey: key });
      if (welcome) connection.answer(answers.connected(connection.socketId, activityTimeout));
      else connection.answer(refusal ? answers.connectionRefused(refusal) : answers.unknownApp(key));
      return peerOf(connection);
    },
    refuse(next) {
      if (next) checkClose(next.code, '');
      refusal = next;
    },
    close() {
      closed = true;
      for (const connection of [...open]) connection.close(1001);
    },
  };
}

function createHost(
  open: Set<Connection>,
  { answers, interceptors, log }: ConnectionsOptions,
): ConnectionHost {
  return {
    interceptors,
    log,
    peersOf: ({ socketId, app }) =>
      [...open].filter((peer) => peer.socketId !== socketId && peer.app === app),
    onFrame: (connection, raw) => connection.answer(answerFrame(connection, raw, answers)),
    onClose(connection) {
      open.delete(connection);
      leaveAll(connection, answers);
    },
  };
}

function peerOf(connection: Connection): ServerPeer {
  return {
    receive: (text) => connection.receive(text),
    closed: (code = 1006, reason = '') => connection.closed(code, reason),
  };
}

/** Ids like `3.14`: no two servers of a process share one, and a test's first connections get the same in every run. */
function countSocketIds(): () => string {
  const server = ++servers;
  let connections = 0;
  return () => `${server}.${++connections}`;
}
