import { buildClient, loadPusher } from './client/buildClient';
import { checkOptions, connectionOptions } from './client/clientOptions';
import type { PusherClient } from './client/PusherClient';
import { createStore } from './createStore';
import { guard } from './guard';
import type { Session } from './Session';
import type { SessionOptions } from './SessionOptions';
import { createSignin } from './signin/createSignin';
import type { Signin } from './signin/Signin';
import { settled } from './signin/settled';
import { SigninError } from './signin/SigninError';
import type { SigninHost } from './signin/SigninHost';
import { asked, ASKED, dropped, ended, failed, IDLE, isActive, type Transition } from './signin/signinState';

/**
 * One provider's life: options in; a client, its connection, its sign-in and its user's events out.
 * It is inert until it is retained: no socket, no timer, no listener.
 *
 * @throws Error in development, where the options lack what a connection needs
 */
export function createSession(options: SessionOptions): Session {
  if (process.env.NODE_ENV !== 'production') checkOptions(options);
  let isRetained = false;
  /** What names the connection of the moment; `null` while there is to be none, empty before the first. */
  let key: PusherClient | string | null = options.enabled === false ? null : '';
  /** Stands for the client that is at work, or on its way. */
  let opening: object | null = null;
  /** The sign-in on the client at work. */
  let line: ReturnType<typeof createSignin> | null = null;

  const isAutomatic = () => options.autoSignin && options.userId !== null;
  const dispatch: SigninHost['dispatch'] = (transition, ...[fact]) => {
    // `never`: where the fact is left out, it is undefined by its type.
    session.update(transition(session.get(), fact as never));
    if ((transition as unknown) === failed) guard(() => options.onSigninError?.(fact as SigninError));
  };
  const report = () => {
    guard(() => session.error && options.onConnectionError?.(session.error));
  };
  /** Begins anew: for whoever is wanted now, or for nobody. */
  const restart = (type: Transition) => {
    if (line) line.restart(type);
    else {
      dispatch(type);
      if (type === ended) return;
      if (key === null) dispatch(failed, new SigninError('disabled'));
      else void open();
    }
  };

  const start = (client: PusherClient, dispose?: () => void) => {
    session.client = client;
    line = createSignin(client, session, dispose);
  };

  const open = async () => {
    if (!key || opening) return;
    const own = (opening = {});
    try {
      if (options.client) start(options.client);
      else {
        const Pusher = await loadPusher(options);
        if (opening === own) start(...buildClient(Pusher, options));
      }
    } catch (cause) {
      if (opening !== own) return;
      opening = null;
      session.error = { code: null, message: 'pusher-js did not load' };
      report();
      dispatch(failed, new SigninError('connection-failed', { cause }, session.error.message));
    }
  };

  const close = (type: Transition) => {
    line?.close();
    line = opening = session.client = session.error = null;
    dispatch(type);
    session.emit();
  };

  /** Brings about the connection that there is to be by now. */
  const reconcile = () => {
    const next =
      isRetained && options.enabled !== false
        ? (options.client ??
          JSON.stringify(connectionOptions({ ...options, channelAuthorization: undefined })))
        : null;
    if (next === key) return;
    if (key) close(next ? dropped : ended);
    else if (isAutomatic()) dispatch(asked);
    key = next;
    void open();
  };

  /** Follows `userId` and `autoSignin`; the other options are read when they are needed. */
  const followUser = (previous: SessionOptions) => {
    const { userId, autoSignin } = options;
    const state = session.get();
    if (userId !== undefined && userId !== previous.userId && userId !== state.user?.id) {
      restart(userId !== null && (autoSignin || isActive(state)) ? asked : ended);
    } else if (state.status === 'idle' && !previous.autoSignin && isAutomatic()) void state.signin();
  };

  const session: Session = {
    ...createStore<Signin>({
      ...(key !== null && isAutomatic() ? ASKED : IDLE),
      signin() {
        if (!isActive(session.get())) restart(asked);
        return settled(session);
      },
      signout() {
        restart(ended);
      },
    }),
    client: null,
    error: null,
    getOptions: () => options,
    dispatch,
    report,
    open,
    close,
    setOptions(next) {
      const previous = options;
      options = next;
      reconcile();
      if (key) followUser(previous);
    },
    retain() {
      isRetained = true;
      reconcile();
      return () => {
        isRetained = false;
        queueMicrotask(reconcile);
      };
    },
  };
  return session;
}
