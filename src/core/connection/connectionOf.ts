import type { ClientState } from '../client/PusherClient';
import { createStore, type Store } from '../createStore';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import { ended } from '../signin/signinState';
import type { Connection, ConnectionStatus } from './connectionState';

/** The connection of a session, as a store. */
export const connectionOf = /* @__PURE__ */ perSession(createConnection);

function createConnection(session: Session): Store<Connection> {
  const store = createStore<Connection>({
    state: 'initialized',
    socketId: null,
    error: null,
    connect() {
      if (session.client) session.client.connect();
      else void session.open();
    },
    disconnect() {
      if (session.client) session.client.disconnect();
      else {
        session.close(ended);
        store.update({ state: 'disconnected' });
      }
    },
  });
  const update = () => {
    store.update({ ...readConnection(session), error: session.error });
  };
  session.on(update);
  update();
  return store;
}

function readConnection({ client, error }: Session): Pick<Connection, 'state' | 'socketId'> {
  // Without a client, the one error there can be is that pusher-js did not load.
  if (!client) return { state: error ? 'failed' : 'initialized', socketId: null };
  const { connection }: ClientState = client;
  const { state, connection: line } = connection;
  // pusher-js types its states as strings. For a second after a drop, it calls one connected that is gone.
  const status = line || state !== 'connected' ? (state as ConnectionStatus) : 'connecting';
  return { state: status, socketId: line?.id ?? null };
}
