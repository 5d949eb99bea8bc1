import { checkClose } from './checkClose';
import { Connection } from './Connection';
import type { ConnectionHost } from './Connection';
import type { PusherApp } from './PusherApp';
import type { Refusal } from './PusherServerOptions';
import type { ServerPeer, ServerSocket } from './ServerSocket';
import { answerFrame } from './protocol/answerFrame';
import type { Answers } from './protocol/Answers';
import { AppState } from './protocol/AppState';
import { removeConnection } from './protocol/removeConnection';

export interface ConnectionsOptions extends Pick<ConnectionHost, 'interceptors' | 'log'> {
  apps: readonly PusherApp[];
  activityTimeout: number;
  answers: Answers;
}

export interface Connections {
  list(): readonly Connection[];
  stateOf(app: PusherApp): AppState<Connection>;
  accept(socket: ServerSocket, options: { key: string }): ServerPeer;
  refuse(refusal: Refusal | null): void;
  close(): void;
}

let serverCount = 0;
const CLOSED_PEER: ServerPeer = { receive: () => {}, closed: () => {} };

/** The open connections of a server, and the state of its apps. */
export function createConnections(options: ConnectionsOptions): Connections {
  const { apps, activityTimeout, answers, log } = options;
  const open = new Set<Connection>();
  const states = new Map<PusherApp, AppState<Connection>>();
  const nextSocketId = createSocketIds();
  let refusal: Refusal | null = null;
  let closed = false;

  const host = createHost(open, options);

  return {
    list: () => [...open],
    stateOf: (app) => stateIn(states, app),
    accept(socket, { key }) {
      if (closed) {
        socket.drop();
        return CLOSED_PEER;
      }
      const app = apps.find((candidate) => candidate.key === key);
      const state = app ? stateIn(states, app) : new AppState<Connection>();
      const connection = new Connection(nextSocketId(), app ?? unknownApp(key), state, socket, host);
      const isAccepted = app && !refusal;
      if (isAccepted) open.add(connection);
      log.write({ type: 'open', socketId: connection.socketId, appKey: key });
      if (isAccepted) connection.answer(answers.connected(connection.socketId, activityTimeout));
      else connection.answer(refusal ? answers.connectionRefused(refusal) : answers.unknownApp(key));
      return createPeer(connection);
    },
    refuse(next) {
      if (next) checkClose(next.code, '');
      refusal = next;
    },
    close() {
      closed = true;
      const all = [...open];
      // Cleared first, so that no connection gets events about the others that close.
      open.clear();
      states.clear();
      for (const connection of all) connection.close(1001);
    },
  };
}

/** An app for a connection with an unknown key, which closes before the server handles any of its frames. */
function unknownApp(key: string): PusherApp {
  return { id: '', key, secret: '' };
}

/** The state of the app, created on the first call. */
function stateIn(states: Map<PusherApp, AppState<Connection>>, app: PusherApp): AppState<Connection> {
  const state = states.get(app) ?? new AppState<Connection>();
  states.set(app, state);
  return state;
}

function createHost(
  open: Set<Connection>,
  { answers, interceptors, log }: ConnectionsOptions,
): ConnectionHost {
  return {
    interceptors,
    log,
    onFrame: (connection, raw) => connection.answer(answerFrame(connection, raw, answers)),
    onClose(connection) {
      if (open.delete(connection)) removeConnection(connection, answers);
    },
  };
}

function createPeer(connection: Connection): ServerPeer {
  return {
    receive: (text) => connection.receive(text),
    closed: (code = 1006, reason = '') => connection.closed(code, reason),
  };
}

/**
 * Creates ids like `3.14`, from a number of the server and a number of the connection. Two servers of a process never share
 * an id, and a test that creates its servers in the same order gets the same ids in each run.
 */
function createSocketIds(): () => string {
  const serverNumber = ++serverCount;
  let connectionCount = 0;
  return () => `${serverNumber}.${++connectionCount}`;
}
