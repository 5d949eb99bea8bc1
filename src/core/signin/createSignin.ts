import { constructorOf } from '../client/PusherClient';
import { createStore } from '../createStore';
import { guard } from '../guard';
import type { User } from '../Register';
import { sleep } from '../sleep';
import { parseUser } from './authData';
import { requestAuthData } from './requestAuthData';
import { settled } from './settled';
import { SigninError, type SigninErrorCode, type SigninErrorDetails } from './SigninError';
import type { SigninHost } from './SigninHost';
import { isActive, type SigninEvent, type SigninPhase, type SigninState, transition } from './signinState';
import type { AuthCallback } from './UserAuthenticationOptions';

/** The sign-in as it stands, and what can be done about it. */
export type Signin = SigninState & {
  /** Signs the connection in; shared while one is pending. Rejects with a `SigninError`; need not be awaited. */
  signin: () => Promise<User>;
  /** Leaves an anonymous connection: Pusher knows no sign-out, so a signed-in one is replaced. */
  signout: () => void;
};

/** A frame from the server, as pusher-js decodes it. */
interface Frame {
  event?: string;
  channel?: string;
  data?: unknown;
}

/** Runs the sign-in of one session, on one client after the other. */
export function createSignin(host: SigninHost, initial: SigninState) {
  /** What pusher-js asked for, until Pusher has answered it. */
  let request: { callback: AuthCallback; controller: AbortController } | null = null;
  /** Who Pusher knows on this socket, or soon may. */
  let sent: string | null = null;
  let socketId: string | null = null;
  /** Whether pusher-js is about to stay away, by the server's word. */
  let isRefused = false;
  let isReplacing = false;

  const store = createStore<Signin>({ ...initial, signin, signout: () => leave('ended') });

  function signin(): Promise<User> {
    if (!isActive(store.get())) {
      dispatch({ type: 'asked' });
      ask();
    }
    return settled(store);
  }

  function dispatch(event: SigninEvent): void {
    store.update(transition(store.get(), event));
  }

  /** Makes pusher-js ask: at once, or when it is connected. */
  function ask(): void {
    const { client } = host;
    if (client) {
      client.user.signin_requested = false;
      client.signin();
      // After a refusal, or the app's own `disconnect()`, nobody else connects.
      if (/^[df]/.test(client.connection.state)) client.connect();
    } else if (!host.connect()) fail('disabled');
  }

  /** The one door: pusher-js calls it for every `signin()`, anybody's, and on every reconnect. */
  async function answer({ socketId: asking }: { socketId: string }, callback: AuthCallback): Promise<void> {
    // A line that has just dropped: pusher-js asks again on the next one.
    if (asking !== socketId) return;
    // One sign-in a socket, since Pusher's answers do not say which one they mean.
    if (sent) {
      replaceConnection();
      return;
    }
    forget();
    const controller = new AbortController();
    const { signal } = controller;
    request = { callback, controller };
    try {
      const { Runtime } = constructorOf(host.client!);
      const [data, user] = await requestAuthData(asking, signal, host.authentication, Runtime, progress);
      if (signal.aborted) return;
      const { userId = user.id } = host.options;
      if (userId !== user.id) throw new SigninError('user-mismatch');
      sent = userId;
      progress('verifying');
      callback(null, data);
      await sleep(host.authentication().timeout, signal);
      throw new SigninError('reply-timeout');
    } catch (error) {
      // Whatever aborted it has seen to the rest.
      if (!signal.aborted) failWith(error as SigninError);
    }
  }

  function progress(
    phase: SigninPhase,
    attempt = store.get().attempt,
    error: SigninError | null = null,
  ): void {
    dispatch({ type: 'progressed', phase, attempt, error });
  }

  function forget() {
    const open = request;
    request = null;
    open?.controller.abort();
    return open;
  }

  /** Answers what pusher-js waits for, and clears the way for the next `signin()`, anybody's. */
  function release(error = new SigninError('aborted')): void {
    const open = forget();
    guard(() => open?.callback(error, null));
    if (host.client) host.client.user.signin_requested = false;
  }

  function failWith(error: SigninError): void {
    release(error);
    dispatch({ type: 'failed', error });
  }

  /** Fails, by the server's last word. */
  function fail(code: SigninErrorCode, details?: SigninErrorDetails): void {
    const { code: pusherCode, message } = host.connection.get().error ?? {};
    failWith(new SigninError(code, { pusherCode, ...details }, message));
  }

  /** Parts with the user of this connection. */
  function leave(type: 'ended' | 'switched'): void {
    release();
    dispatch({ type });
    replaceConnection();
  }

  /** Makes Pusher forget the user of this socket: there is no other way. */
  function replaceConnection(): void {
    if (!sent) return;
    sent = null;
    isReplacing = true;
    host.client?.disconnect();
    isReplacing = false;
    host.client?.connect();
  }

  function drop(type: 'dropped' | 'ended'): void {
    forget();
    sent = null;
    dispatch({ type });
  }

  /** pusher-js stays down. */
  function giveUp(state: string): void {
    const current = store.get();
    const wasConnected = request ?? current.status === 'signed-in';
    if (!isActive(current) || (!isRefused && state !== 'failed')) drop('ended');
    else if (isRefused && current.phase === 'verifying') fail('rejected');
    else fail(isRefused && wasConnected ? 'terminated' : 'connection-failed');
    sent = null;
  }

  function succeed(user: User | null): void {
    const { userId = user?.id } = host.options;
    const expected = sent ?? userId;
    sent = user?.id ?? '?';
    if (user && user.id === expected) {
      forget();
      // It may come after its time was over, and counts from here on.
      host.client!.user.signin_requested = true;
      dispatch({ type: 'succeeded', user });
    } else {
      fail('user-mismatch');
      // Once pusher-js has taken the frame in, or it would keep the wrong user.
      queueMicrotask(replaceConnection);
    }
  }

  function receiveFrame({ event = '', channel, data }: Frame): void {
    const { phase, status, user } = store.get();
    if (event === 'pusher:error') {
      // Not a channel's, nor a client event's, nor the watchlist's.
      const isOther = channel ?? /^430[12]$/.test(String(host.connection.get().error?.code));
      if (phase === 'verifying' && !isOther) fail('rejected');
    } else if (event === 'pusher:signin_success') {
      const { user_data } = (data ?? {}) as { user_data?: unknown };
      if (sent || host.client!.user.signin_requested) succeed(parseUser(user_data));
    } else if (user && channel === `#server-to-user-${user.id}`) {
      if (event === 'pusher_internal:subscription_succeeded') dispatch({ type: 'subscribed' });
      else if (status === 'signed-in' && !/^pusher(_internal)?:/.test(event))
        host.userEvents.emit(event, data);
    }
  }

  /** Hears everything that the client's connection emits, before pusher-js's own listeners do. */
  function receive(event: string, data: unknown): void {
    const { state, socketId: current } = host.connection.get();
    if (event === 'error') isRefused = (data as { type?: string }).type === 'WebSocketError';
    else if (event === 'message') receiveFrame(data as Frame);
    else {
      const isDown = state === 'failed' || (state === 'disconnected' && !isReplacing);
      if (isDown && event === 'state_change') giveUp(state);
      else if (current !== socketId) drop('dropped');
      isRefused = false;
    }
    socketId = current;
  }

  return { store, dispatch, ask, answer, release, leave, drop, fail, succeed, receive };
}
