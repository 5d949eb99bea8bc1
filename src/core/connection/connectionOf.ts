import type { ClientState } from '../client/PusherClient';
import { createStore, type Store } from '../createStore';
import { memoize } from '../memoize';
import type { Session } from '../Session';
import { ended } from '../signin/signinState';
import type { Connection, ConnectionStatus } from './connectionState';

/** The connection of a session, as a store. */
export const connectionOf = /* @__PURE__ */ memoize((session: Session): Store<Connection> => {
  const store = createStore<Connection>({
    disconnect() {
      if (session.pusherClient) {
        // What the server complained of before is not why.
        session.lastError = null;
        session.pusherClient.disconnect();
      } else {
        session.close(ended);
        store.update({ state: 'disconnected' });
      }
    },
    connect() {
      session.pusherClient?.connect();
      // Where there is a client, nothing more to open.
      void session.open();
    },
    error: null,
    socketId: null,
    state: 'initialized',
  });
  const update = () => {
    const { lastError: error, pusherClient: client } = session;
    // Without a client, the one error there can be is that pusher-js did not load.
    const { connection: line, state = error ? 'failed' : 'initialized' }: Partial<ClientState['connection']> =
      client?.connection ?? {};
    store.update({
      // pusher-js types its states as strings. For a second after a drop, it calls one connected that is gone.
      state: line || state !== 'connected' ? (state as ConnectionStatus) : 'connecting',
      socketId: line?.id ?? null,
      error,
    });
  };
  session.on(update);
  update();
  return store;
});
