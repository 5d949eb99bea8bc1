import { constructorOf } from '../client/PusherClient';
import { createStore } from '../createStore';
import { guard } from '../guard';
import type { User } from '../Register';
import { checkAuthData, parseUser } from './authData';
import { authenticate } from './authenticate';
import { delayBeforeRetry } from './retry';
import { settled } from './settled';
import { SigninError, type SigninErrorCode } from './SigninError';
import type { SigninHost } from './SigninHost';
import { isActive, type SigninEvents, type SigninState, transition } from './signinState';
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Who Pusher knows on this socket, or soon may. */
  let sent: string | null = null;
  let socketId: string | null = null;
  /** Whether pusher-js is about to stay away, by the server's word. */
  let isRefused = false;
  let isReplacing = false;

  const signin = (): Promise<User> => {
    if (!isActive(store.get())) {
      dispatch('asked');
      ask();
    }
    return settled(store);
  };
  const signout = () => {
    leave('ended');
  };
  const store = createStore<Signin>({ ...initial, signin, signout });
  const dispatch = <Type extends keyof SigninEvents>(type: Type, fact?: SigninEvents[Type]) => {
    // Left out where it is undefined by its type.
    store.update(transition(store.get(), type, fact as SigninEvents[Type]));
  };

  /** Makes pusher-js ask: at once, or when it is connected. */
  const ask = () => {
    const { client } = host;
    if (client) {
      client.user.signin_requested = false;
      client.signin();
      // After a refusal, or the app's own `disconnect()`, nobody else connects.
      if (/^[df]/.test(client.connection.state)) client.connect();
      if (client.connection.state === 'failed') fail('connection-failed');
    } else if (!host.connect()) fail('disabled');
  };

  /** The one door: pusher-js calls it for every `signin()`, anybody's, and on every reconnect. */
  const answer = (asking: { socketId: string }, callback: AuthCallback) => {
    // One sign-in a socket, since Pusher's answers do not say which one they mean.
    if (sent) replaceConnection();
    // But for a line that has just dropped: pusher-js asks again on the next one.
    else if (asking.socketId === socketId) void attempt(callback);
  };

  const attempt = async (callback: AuthCallback, count = 1, error: SigninError | null = null) => {
    forget();
    const { Runtime } = constructorOf(host.client!);
    const own = (request = { callback, controller: new AbortController() });
    const retry = (failure: SigninError) => {
      // Whatever took its place has seen to the rest.
      if (request !== own) return;
      const delay = guard(() => delayBeforeRetry(count - 1, failure, error, host.authentication()));
      if (delay === undefined) {
        failWith(failure);
        return;
      }
      forget();
      request = { ...own };
      dispatch('progressed', { phase: 'retrying', attempt: count, error: failure });
      const again = () => {
        if (Runtime.getNetwork().isOnline()) void attempt(callback, count + 1, failure);
        else wait(again, 1000);
      };
      wait(again, delay);
    };
    dispatch('progressed', { phase: 'authenticating', attempt: count, error });
    wait(() => {
      retry(new SigninError('auth-timeout'));
    });
    try {
      // An effect of the same React commit may hand in new options first.
      await null;
      const context = { attempt: count, error, signal: own.controller.signal };
      const reply = await authenticate(socketId!, context, host.authentication(), Runtime);
      if (request !== own) return;
      const [data, user] = checkAuthData(reply);
      const { userId = user.id } = host.options;
      if (userId !== user.id) throw new SigninError('user-mismatch');
      sent = userId;
      dispatch('progressed', { phase: 'verifying', attempt: count, error: null });
      wait(() => {
        fail('reply-timeout');
      });
      callback(null, data);
    } catch (failure) {
      // `authenticate` and `checkAuthData` throw nothing else.
      retry(failure as SigninError);
    }
  };

  /** Runs after `delay` ms, unless something happens before. */
  const wait = (run: () => void, delay = host.authentication().timeout ?? 10_000) => {
    clearTimeout(timer);
    // Past 2^31 ms, timers fire at once.
    timer = setTimeout(run, Math.min(delay, 2 ** 31 - 1));
  };

  const forget = () => {
    const open = request;
    request = null;
    clearTimeout(timer);
    open?.controller.abort();
    return open;
  };

  /** Answers what pusher-js waits for, and clears the way for the next `signin()`, anybody's. */
  const release = (error = new SigninError('aborted')) => {
    const open = forget();
    guard(() => open?.callback(error, null));
    if (host.client) host.client.user.signin_requested = false;
  };

  const failWith = (error: SigninError) => {
    release(error);
    dispatch('failed', error);
  };

  /** Fails, by the server's last word. */
  const fail = (code: SigninErrorCode, cause?: unknown) => {
    const { code: pusherCode, message = 'no transport' } = host.connection.get().error ?? {};
    failWith(new SigninError(code, { pusherCode, cause }, message));
  };

  /** Parts with the user of this connection. */
  const leave = (type: 'ended' | 'switched') => {
    release();
    dispatch(type);
    replaceConnection();
  };

  /** Makes Pusher forget the user of this socket: there is no other way. */
  const replaceConnection = () => {
    if (!sent) return;
    sent = null;
    isReplacing = true;
    host.client?.disconnect();
    isReplacing = false;
    host.client?.connect();
  };

  const drop = (type: 'ended' | 'dropped') => {
    forget();
    sent = null;
    dispatch(type);
  };

  const succeed = (user: User | null) => {
    const { userId = user?.id } = host.options;
    const expected = sent ?? userId;
    sent = user?.id ?? '?';
    if (user && user.id === expected) {
      forget();
      // It may come after its time was over, and counts from here on.
      host.client!.user.signin_requested = true;
      dispatch('succeeded', user);
    } else {
      fail('user-mismatch');
      // Once pusher-js has taken the frame in, or it would keep the wrong user.
      queueMicrotask(replaceConnection);
    }
  };

  const receiveFrame = ({ event = '', channel, data }: Frame) => {
    const { phase, status, user } = store.get();
    if (event === 'pusher:error') {
      // Not a channel's, nor a client event's, nor the watchlist's.
      if (phase === 'verifying' && !channel && !/^430[12]$/.test(String(host.connection.get().error?.code)))
        fail('rejected');
    } else if (event === 'pusher:signin_success') {
      const { user_data } = (data ?? {}) as { user_data?: unknown };
      if (sent || host.client!.user.signin_requested) succeed(parseUser(user_data));
    } else if (user && channel === `#server-to-user-${user.id}`) {
      if (event === 'pusher_internal:subscription_succeeded') dispatch('subscribed');
      else if (status === 'signed-in' && !/^pusher(_internal)?:/.test(event))
        host.userEvents.emit(event, data);
    }
  };

  /** Hears everything that the client's connection emits, before pusher-js's own listeners do. */
  const receive = (event: string, data: unknown) => {
    const { state, socketId: current } = host.connection.get();
    if (event === 'error') isRefused = (data as { type?: string }).type === 'WebSocketError';
    else if (event === 'message') receiveFrame(data as Frame);
    else {
      const isFailed = isRefused || state === 'failed';
      const isDown = event === 'state_change' && (isFailed || state === 'disconnected') && !isReplacing;
      if (!isDown || !isActive(store.get())) {
        if (current !== socketId) drop('dropped');
      } else if (!isFailed) drop('ended');
      else if (!isRefused || !socketId) fail('connection-failed');
      else fail(store.get().phase === 'verifying' ? 'rejected' : 'terminated');
      isRefused = false;
    }
    socketId = current;
  };

  return { store, dispatch, ask, answer, release, leave, drop, fail, succeed, receive };
}
