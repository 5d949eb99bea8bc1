import { buildClient, loadPusher, type BuiltClient } from './client/buildClient';
import { checkOptions, connectionOptions } from './client/clientOptions';
import type { PusherClient, PusherModule } from './client/PusherClient';
import { createStore } from './createStore';
import { guard } from './guard';
import type { Session } from './Session';
import type { SessionOptions } from './SessionOptions';
import { createSignin } from './signin/createSignin';
import type { Signin } from './signin/Signin';
import { receiveError } from './signin/receiveError';
import { settled } from './signin/settled';
import { SigninError } from './signin/SigninError';
import type { SigninHost } from './signin/SigninHost';
import { asked, ASKED, dropped, ended, failed, IDLE, isActive, type Transition } from './signin/signinState';

/**
 * One provider's life: options in; a client, its connection, its sign-in and its user's events out.
 * It is inert until `setOptions` starts it: no socket, no timer, no listener.
 *
 * @throws Error in development, where the options lack what a connection needs
 */
export const createSession = (options: SessionOptions): Session => {
  if (process.env.NODE_ENV !== 'production') checkOptions(options);
  /** What names the connection of the moment; `null` while there is none. */
  let key: PusherClient | string | null | undefined;
  /** Stands for the client that is at work, or on its way: the time limit of its loading. */
  let opening: ReturnType<typeof setTimeout> | null | undefined;
  /** The sign-in on the client at work. */
  let line: ReturnType<typeof createSignin> | null | undefined;

  const isAutomatic = () => options.enabled !== false && options.autoSignin && options.userId !== null;
  const dispatch: SigninHost['dispatch'] = (transition, fact) => {
    // Where the fact is left out, it is undefined by its type.
    session.update(transition(session.getValue(), fact as never));
  };
  const fail = (error: SigninError) => {
    dispatch(failed, error);
    guard(options.onSigninError, error);
  };
  /** Begins anew: for whoever is wanted now, or for nobody. What `last` was allowed, nobody else is. */
  const restart = (type: Transition, last?: string | null) => {
    dispatch(type);
    line?.restart(last);
    if (type === asked) {
      // Where there is a client, nothing more to open.
      if (options.enabled !== false) void open();
      else fail(new SigninError('disabled'));
    }
  };

  /** Gives up on the client that is on its way. */
  const abandon = (cause: unknown) => {
    opening = null;
    receiveError(session, { data: { message: 'pusher-js failed' } });
    fail(new SigninError('connection-failed', { cause }, session.lastError?.message));
  };

  const open = async () => {
    if (!key || opening) return;
    session.lastError = null;
    // The most that loading pusher-js may take.
    const current = (opening = setTimeout(abandon, 10_000, 'timeout'));
    try {
      const Pusher = options.client ?? (await loadPusher(options));
      if (opening === current) {
        const [client, dispose]: BuiltClient = options.client
          ? [options.client]
          : // The cast: where the app has no client, its class was loaded.
            buildClient(Pusher as PusherModule, options);
        session.pusherClient = client;
        line = createSignin(client, session, dispose);
      }
    } catch (cause) {
      if (opening === current) abandon(cause);
    }
    clearTimeout(current);
  };

  const close = (type: Transition) => {
    line?.close();
    // The cast: `null` is no timer, either.
    clearTimeout(opening as undefined);
    line = opening = session.pusherClient = session.lastError = null;
    dispatch(type);
    session.notify();
  };

  /** Brings about the connection that there is to be by now. */
  const reconcile = () => {
    const next =
      options.enabled !== false
        ? (options.client ??
          JSON.stringify(connectionOptions({ ...options, channelAuthorization: undefined })))
        : null;
    if (next === key) return;
    if (key) close(next ? dropped : ended);
    else if (isAutomatic()) dispatch(asked);
    key = next;
    void open();
  };

  const session: Session = {
    ...createStore<Signin>({
      ...(isAutomatic() ? ASKED : IDLE),
      signin() {
        if (!isActive(session.getValue())) restart(asked);
        return settled(session);
      },
      signout() {
        restart(ended);
      },
    }),
    pusherClient: null,
    lastError: null,
    frames: [],
    getOptions: () => options,
    dispatch,
    fail,
    open,
    close,
    setOptions(next) {
      const previous = options;
      options = next;
      reconcile();
      const { userId } = next;
      // The other options are read when they are needed.
      if (userId !== undefined && userId !== previous.userId && userId !== session.getValue().user?.id)
        restart(isAutomatic() || (userId && isActive(session.getValue())) ? asked : ended, previous.userId);
      else if (!previous.autoSignin && isAutomatic()) void session.getValue().signin();
      return () => {
        // What is handed in meanwhile takes the place of this copy.
        const released = (options = { ...options });
        queueMicrotask(() => {
          released.enabled = false;
          reconcile();
        });
      };
    },
  };
  return session;
};
