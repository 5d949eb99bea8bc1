import { checkOptions, connectionKey } from './client/clientOptions';
import { openClient } from './client/openClient';
import type { PusherClient } from './client/PusherClient';
import { type Connection, readConnection, readError } from './connection/connectionState';
import { createEmitter } from './createEmitter';
import { createStore } from './createStore';
import { guard } from './guard';
import type { User } from './Register';
import type { SessionOptions } from './SessionOptions';
import { createSignin } from './signin/createSignin';
import type { SigninHost } from './signin/SigninHost';
import { ASKED, IDLE, isActive } from './signin/signinState';

export type Session = ReturnType<typeof createSession>;

/** The connection where there is no client: before one has loaded, or while none is wanted. */
const NO_CONNECTION = { state: 'initialized', socketId: null, error: null } as const;

/**
 * One provider's life: options in; a client, its connection, its sign-in and its user's events out.
 * It is inert until it is retained: no socket, no timer, no listener.
 *
 * @throws Error where the options lack what a connection needs
 */
export function createSession(options: SessionOptions) {
  if (process.env.NODE_ENV !== 'production') checkOptions(options);
  let retains = 0;
  /** What names the connection of the moment; `null` while there is to be none. */
  let key: unknown = null;
  let isOff = options.enabled === false;
  /** Lets go of the client that is at work, or on its way. */
  let end: (() => void) | null = null;
  /** How a client of the app's gets its auth data. */
  let ownAuthenticator: PusherClient['config']['userAuthenticator'] | null = null;

  const connect = () => {
    if (host.client) host.client.connect();
    else if (key && !end) open();
    return !isOff;
  };
  const connection = createStore<Connection>({
    ...NO_CONNECTION,
    connect: () => void connect(),
    disconnect() {
      if (host.client) host.client.disconnect();
      else {
        close(true);
        connection.update({ state: 'disconnected' });
      }
    },
  });
  const host: SigninHost = {
    options,
    client: null,
    connection,
    userEvents: createEmitter(),
    authentication: () =>
      host.options.userAuthentication ?? (host.options.client ? { customHandler: ownAuthenticator } : {}),
    connect,
  };
  const isAutomatic = () => host.options.autoSignin && host.options.userId !== null;
  const signin = createSignin(host, isAutomatic() && !isOff ? ASKED : IDLE);
  const { store, dispatch, ask, leave } = signin;

  const open = () => {
    end = openClient(host.options, { opened, failed, receive });
  };

  const opened = (client: PusherClient) => {
    host.client = client;
    receive('', null);
    const { user_data, serverToUserChannel } = client.user;
    // A client of the app's may have signed in before.
    if (user_data) signin.succeed(user_data as User);
    if (serverToUserChannel?.subscribed) dispatch('subscribed');
    if (store.get().status === 'pending') ask();
  };

  const failed = (cause: unknown) => {
    end = null;
    connection.update({ state: 'failed', error: { code: null, message: 'pusher-js did not load' } });
    signin.fail('connection-failed', cause);
  };

  const receive = (event: string, data: unknown) => {
    guard(() => {
      const { config } = host.client!;
      // Our door in place of the client's own: again after `switchCluster`, which makes the config anew.
      if (config.userAuthenticator !== signin.answer) ownAuthenticator = config.userAuthenticator;
      config.userAuthenticator = signin.answer;
      const { error } = connection.get();
      connection.update({
        ...readConnection(host.client!),
        error: event === 'error' ? readError(data, error) : event === 'connected' ? null : error,
      });
      signin.receive(event, data);
    });
  };

  const close = (isLast: boolean) => {
    // A client of the app's stays signed in where it is.
    if (store.get().status === 'pending') signin.release();
    signin.drop(isLast ? 'ended' : 'dropped');
    if (host.client && ownAuthenticator) host.client.config.userAuthenticator = ownAuthenticator;
    end?.();
    end = host.client = null;
    connection.update(NO_CONNECTION);
  };

  /** Brings about the connection that there is to be by now. */
  const reconcile = () => {
    const { enabled, client } = host.options;
    const next = retains && enabled !== false ? (client ?? connectionKey(host.options)) : null;
    if (next === key) return;
    if (key) close(!next);
    else if (isAutomatic()) dispatch('asked');
    key = next;
    isOff = !key;
    if (key) open();
  };

  /** Follows `userId` and `autoSignin`; the other options are read when they are needed. */
  const followUser = (previous: SessionOptions) => {
    const { userId, autoSignin } = host.options;
    const state = store.get();
    if (
      userId !== undefined &&
      userId !== previous.userId &&
      !(state.status === 'signed-in' && state.user.id === userId)
    ) {
      const isWanted = userId !== null && (autoSignin || isActive(state));
      leave(isWanted ? 'switched' : 'ended');
      if (isWanted) ask();
    } else if (state.status === 'idle' && !previous.autoSignin && isAutomatic()) void state.signin();
  };

  return {
    connection,
    signin: store,
    userEvents: host.userEvents,
    getClient: () => host.client,
    /** Hands in the options of the latest render. */
    setOptions(next: SessionOptions) {
      const previous = host.options;
      host.options = next;
      reconcile();
      if (key) followUser(previous);
    },
    /**
     * Starts the session, and returns how to let go of it. What the last release ends is put off to the next
     * microtask: React's strict double mount retains again before that.
     */
    retain() {
      retains++;
      reconcile();
      return () => {
        retains--;
        queueMicrotask(reconcile);
      };
    },
  };
}
