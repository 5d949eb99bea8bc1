import type { AnyAuthOptions } from '../auth/AuthSubject';
import type { AuthCallback } from '../auth/AuthOptions';
import { createAuthRequest } from '../auth/createAuthRequest';
import { checkData } from '../checkData';
import type { Schema } from '../Schema';
import type { ClientState, Frame, PusherClient, SigninPromise } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { guard } from '../guard';
import { checkAuthData, toUser } from './authData';
import { parseJson } from '../parseJson';
import { SigninError, type SigninErrorCode } from './SigninError';
import type { SigninHost } from './SigninHost';
import { asked, dropped, ended, failed, isActive } from './signinState';
import { progressed, subscribed, succeeded, type Transition } from './signinState';
import type { AuthData } from './authData';

/** Runs the sign-in of a session on one client, until it is closed. */
export function createSignin(client: PusherClient, host: SigninHost, dispose?: () => void) {
  const { connection, user: users }: ClientState = client;
  const { dispatch, getOptions } = host;
  /** Answers what pusher-js asked for, until Pusher has answered it. */
  let reply: AuthCallback<AuthData> | null = null;
  /** Who Pusher knows on this socket, or soon may. */
  let sent: string | null = null;
  /** Whether pusher-js is about to stay away, by the server's word. */
  let isRefused = false;
  let isReplacing = false;
  /** How the client got its auth data before. */
  let ownAuthenticator: PusherClient['config']['userAuthenticator'];

  const request = createAuthRequest(client, {
    Failure: SigninError,
    getOptions() {
      const { userAuthentication, client: own } = getOptions();
      // As wide as requests go: a sign-in's has no channel, and its failures are SigninErrors.
      return (userAuthentication ?? { customHandler: own && ownAuthenticator }) as AnyAuthOptions;
    },
    check: (reply) => checkAuthData(reply, getOptions().schemas?.user),
    progress: (phase, { attempt, error }) => dispatch(progressed, { phase, attempt, error }),
  });

  /** Makes pusher-js ask: at once, or when it is connected. */
  const ask = () => {
    users.signin_requested = false;
    request.prepare();
    client.signin();
    // After a refusal, or the app's own `disconnect()`, nobody else connects; nor, at times, where it is unavailable.
    if (/^[dfu]/.test(connection.state)) client.connect();
    if (connection.state === 'failed') fail('connection-failed');
  };

  /** The one door: pusher-js calls it for every `signin()`, anybody's, and on every reconnect. */
  const answer = (asking: { socketId: string }, callback: AuthCallback<AuthData>) => {
    // One sign-in a socket, since Pusher's answers do not say which one they mean.
    if (sent) replaceConnection();
    // But for a line that has just dropped: pusher-js asks again on the next one.
    else if (connection.connection) {
      reply = callback;
      void request.run(
        asking,
        ([data, user]) => {
          const { userId = user.id } = getOptions();
          if (userId !== user.id) return new SigninError('user-mismatch');
          sent = userId;
          dispatch(progressed, { phase: 'verifying' });
          callback(null, data);
          return undefined;
        },
        failWith,
      );
    }
  };

  const forget = () => {
    reply = null;
    request.cancel();
  };

  /** Answers what pusher-js waits for, and clears the way for the next `signin()`, anybody's. */
  const release = (error = new SigninError('aborted')) => {
    const waiting = reply;
    forget();
    guard(() => waiting?.(error, null));
    // Nobody has asked us yet where pusher-js still connects, and it would keep presence channels waiting for ever.
    (users as unknown as SigninPromise)._signinDoneResolve?.();
    users.signin_requested = false;
  };

  const failWith = (error: SigninError) => {
    release(error);
    dispatch(failed, error);
  };

  /** Fails, by the server's last word. */
  const fail = (code: SigninErrorCode) => {
    failWith(new SigninError(code, { pusherCode: host.error?.code }, host.error?.message));
  };

  /** Begins anew: for whoever is wanted now, or for nobody. */
  const restart = (type: Transition) => {
    release();
    dispatch(type);
    replaceConnection();
    if (type === asked) ask();
  };

  /** Makes Pusher forget the user of this socket: there is no other way. */
  const replaceConnection = () => {
    if (sent) reconnect();
  };

  const reconnect = () => {
    sent = null;
    isReplacing = true;
    client.disconnect();
    isReplacing = false;
    client.connect();
  };

  const drop = (type: Transition) => {
    // What is asked for while the socket connects, is asked for this one.
    if (reply ?? sent) forget();
    sent = null;
    dispatch(type);
  };

  const succeed = (userData: unknown) => {
    const user = toUser(userData, getOptions().schemas?.user);
    const { userId = user?.id } = getOptions();
    sent ??= userId ?? '?';
    if (user?.id === sent) {
      forget();
      // It may come after its time was over, and counts from here on.
      users.signin_requested = true;
      dispatch(succeeded, user);
    } else {
      failWith(new SigninError('user-mismatch'));
      // Once pusher-js has taken the frame in, or it would keep the wrong user.
      queueMicrotask(replaceConnection);
    }
  };

  const receiveFrame = ({ event, channel, data }: Frame) => {
    const { phase, status } = host.get();
    const { code, user_data } = (data ?? {}) as { code: string; user_data?: unknown };
    if (event === 'pusher:error') {
      // Not a channel's, nor a client event's, nor the watchlist's.
      if (phase === 'verifying' && !channel && !/^430[12]$/.test(code)) fail('rejected');
    } else if (event === 'pusher:signin_success') {
      if (sent || (users.signin_requested && !reply)) succeed(parseJson(user_data));
    } else if (channel && channel === users.serverToUserChannel?.name) {
      if (event === 'pusher_internal:subscription_succeeded') dispatch(subscribed);
      else if (status === 'signed-in' && !/^pusher(_internal)?:/.test(event)) {
        const options = getOptions();
        checkData(
          options,
          (options.schemas?.userEvents as Record<string, Schema> | undefined)?.[event],
          [event, data],
          (checked) => {
            host.emit(event, checked);
          },
        );
      }
    }
  };

  /** Follows the line: whether it is there, and why not. */
  const receiveState = (previous?: string) => {
    if (previous && /^[df]/.test(connection.state) && !isReplacing && isActive(host.get())) {
      if (!isRefused && connection.state !== 'failed') drop(ended);
      else if (!isRefused || previous !== 'connected') fail('connection-failed');
      else fail(host.get().phase === 'verifying' ? 'rejected' : 'terminated');
    } else if (!connection.connection) drop(dropped);
    // A timer that pusher-js forgot calls unavailable what is up, and then nothing works on it.
    else if (connection.state === 'unavailable') reconnect();
    isRefused = false;
  };

  /** Hears everything that the client's connection emits, before pusher-js's own listeners do. */
  const receive = (event: string, data: unknown) => {
    guard(() => {
      const { config } = client;
      // Our door in place of the client's own: again after `switchCluster`, which makes the config anew.
      if (config.userAuthenticator !== answer) ownAuthenticator = config.userAuthenticator;
      config.userAuthenticator = answer;
      const details = data as { type?: string; previous?: string } | null | undefined;
      if (event === 'message') receiveFrame(data as Frame);
      else {
        if (event === 'error') {
          const { error } = host;
          host.error = readError(data, error);
          // A rejected sign-in is reported as that: what can be meant is not a broken line, nor a limit.
          if (
            host.error !== error &&
            (host.get().phase !== 'verifying' || /^1|^430/.test(String(host.error.code)))
          )
            host.report();
          // pusher-js would wait for ever on a handshake that it could not read.
          isRefused = /^[HW]/.test(details?.type ?? '');
          if (details?.type === 'HandshakeError') client.disconnect();
        } else receiveState(details?.previous);
        if (event === 'connected') host.error = null;
        host.emit();
      }
    });
  };

  /** Leaves the client as it was, but for a sign-in that is under way. */
  const close = () => {
    // A client of the app's stays signed in where it is.
    if (host.get().status === 'pending') release();
    connection.unbind_global(receive);
    client.config.userAuthenticator = ownAuthenticator;
    dispose?.();
  };

  connection.bind_global(receive);
  receive('', null);
  // A client of the app's may have signed in before.
  if (users.user_data) succeed(users.user_data);
  if (users.serverToUserChannel?.subscribed) dispatch(subscribed);
  if (host.get().status === 'pending') ask();

  return { restart, close };
}
