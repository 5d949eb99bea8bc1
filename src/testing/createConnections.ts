import { checkClose } from './checkClose';
import { Connection } from './Connection';
import type { ConnectionHost } from './Connection';
import type { PusherApp } from './PusherApp';
import type { Refusal } from './PusherServer';
import type { ServerPeer, ServerSocket } from './ServerSocket';
import { answerFrame } from './protocol/answerFrame';
import { AppState } from './protocol/AppState';
import { depart } from './protocol/depart';
import type { Answers } from './protocol/Answers';

export interface ConnectionsOptions extends Pick<ConnectionHost, 'interceptors' | 'log'> {
  apps: readonly PusherApp[];
  activityTimeout: number;
  answers: Answers;
}

export interface Connections {
  list(): readonly Connection[];
  stateOf(app: PusherApp): AppState;
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
  const states = new Map<PusherApp, AppState>();
  const nextSocketId = countSocketIds();
  let refusal: Refusal | null = null;
  let closed = false;

  const host = createHost(open, options);

  return {
    list: () => [...open],
    stateOf: (app) => stateIn(states, app),
    accept(socket, { key }) {
      if (closed) {
        socket.drop();
        return nobody;
      }
      const app = apps.find((candidate) => candidate.key === key);
      // A connection that is turned away may stand for no app. It closes before any frame of it could be read.
      const itsApp = app ?? { id: '', key, secret: '' };
      const state = app ? stateIn(states, app) : new AppState();
      const connection = new Connection(nextSocketId(), itsApp, state, socket, host);
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
      const all = [...open];
      // All go at once, and none hears of the others.
      open.clear();
      states.clear();
      for (const connection of all) connection.close(1001);
    },
  };
}

/** The state of an app, made when it is first asked for. */
function stateIn(states: Map<PusherApp, AppState>, app: PusherApp): AppState {
  const state = states.get(app) ?? new AppState();
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
      if (open.delete(connection)) depart(connection, answers);
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
