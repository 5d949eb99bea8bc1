import type { AuthCallback } from '../auth/AuthOptions';
import type { AnyAuthOptions } from '../auth/AuthSubject';
import { createAuthRequest } from '../auth/createAuthRequest';
import type { Emitted, PusherClient, SigninClient } from '../client/PusherClient';
import { guard } from '../guard';
import { parseJson } from '../parseJson';
import { type AuthData, readUser } from './authData';
import { deliverUserEvent } from './deliverUserEvent';
import { isRejection, receiveError } from './receiveError';
import { SigninError, type SigninErrorCode } from './SigninError';
import type { SigninHost } from './SigninHost';
import { dropped, ended, isActive, progressed, subscribed, succeeded, type Transition } from './signinState';

/** Runs the sign-in of a session on one client, until it is closed. */
export const createSignin = (client: PusherClient, host: SigninHost, dispose?: () => void) => {
  // `object`: what is private cannot be typed over.
  const { user: users, connection } = client as object as SigninClient;

  /** Answers what pusher-js asked for, until Pusher has answered it. */
  let reply: AuthCallback<AuthData> | null | undefined;
  /** Who Pusher knows on this socket, or soon may. */
  let sent: string | null | undefined;
  /** What it means where pusher-js stays away: by the app's word, by ours, or by the server's (`null`). */
  let away: Transition | null = dropped;
  /** How the client got its auth data before. */
  let ownAuthenticator: PusherClient['config']['userAuthenticator'];

  // As wide as requests go: a sign-in's has no channel, and its failures are SigninErrors.
  const request = createAuthRequest(
    client,
    SigninError,
    () =>
      (host.getOptions().userAuthentication ?? {
        customHandler: dispose ? null : ownAuthenticator,
      }) as AnyAuthOptions,
    (progress) => host.dispatch(progressed, progress),
  );

  /** Makes pusher-js ask, if somebody wants it: at once, or when it is connected. */
  const ask = () => {
    if (!host.getValue().phase) return;
    users.signin_requested = false;
    request.prepare();
    client.signin();
    // After a refusal, or the app's own `disconnect()`, nobody else connects; nor, at times, where it is unavailable.
    // States by their first letters.
    if (/^[dfu]/.test(connection.state)) client.connect();
    // It may have failed before, and then says nothing.
    receiveState();
  };

  /** The one door: pusher-js calls it for every `signin()`, anybody's, and on every reconnect. */
  const answer = (asking: { socketId: string }, callback: AuthCallback<AuthData>) => {
    // One sign-in a socket, since Pusher's answers do not say which one they mean.
    if (sent) reconnect();
    // But for a line that has just dropped: pusher-js asks again on the next one.
    else if (connection.connection) {
      reply = callback;
      request.run(asking, send, failWith);
    }
  };

  /** Hands an endpoint's or handler's answer to pusher-js, or finds out why it will not do. */
  const send = (data: Partial<AuthData> | null | undefined): SigninErrorCode | undefined => {
    const user = typeof data?.auth === 'string' && readUser(parseJson(data.user_data), host);
    if (!user) return 'invalid-reply';
    const { userId = user.id } = host.getOptions();
    if (user.id !== userId) return 'user-mismatch';
    sent = userId;
    host.dispatch(progressed, { phase: 'verifying' });
    reply?.(null, data as AuthData);
    return undefined;
  };

  const forget = () => {
    reply = null;
    request.cancel();
  };

  /** Answers what pusher-js waits for, and clears the way for the next `signin()`, anybody's. */
  const release = (error = new SigninError('aborted')) => {
    guard(reply, error, null);
    forget();
    // Nobody has asked us yet where pusher-js still connects, and it would keep presence channels waiting for ever.
    users._signinDoneResolve?.();
    users.signin_requested = false;
  };

  const failWith = (error: SigninError) => {
    release(error);
    host.fail(error);
  };

  /** Fails, by the server's last word. */
  const fail = (code: SigninErrorCode) =>
    failWith(new SigninError(code, { pusherCode: host.lastError?.code }, host.lastError?.message));

  /** Makes Pusher forget the user of this socket: there is no other way. */
  const reconnect = () => {
    away = dropped;
    client.disconnect();
    client.connect();
  };

  const drop = (type: Transition) => {
    // What is asked for while the socket connects, is asked for this one.
    if (reply) forget();
    sent = null;
    host.frames = [];
    host.dispatch(type);
  };

  const succeed = (userData: unknown) => {
    const user = readUser(userData, host);
    const { userId = user?.id } = host.getOptions();
    sent ??= userId ?? '?';
    if (user?.id === sent) {
      forget();
      // It may come after its time was over, and counts from here on.
      users.signin_requested = true;
      host.dispatch(succeeded, user);
    } else {
      failWith(new SigninError('user-mismatch'));
      // Once pusher-js has taken the frame in, or it would keep the wrong user.
      queueMicrotask(() => sent && reconnect());
    }
  };

  const receiveFrame = (frame: Emitted) => {
    const { event, channel, data } = frame;
    if (channel) {
      if (channel === users.serverToUserChannel?.name) deliverUserEvent(host, event, data);
    } else if (event === 'pusher:error' && isRejection(host, data?.code)) fail('rejected');
    else if (event === 'pusher:signin_success' && (sent || (users.signin_requested && !reply)))
      succeed(parseJson(data?.user_data));
    else if (/li[ns]/.test(event)) {
      // `pusher_internal:watchlist_events`, or Sockudo's `online` and `offline`.
      host.frames.push(frame);
      host.notify();
    }
    host.notify(null, frame);
  };

  /** Follows the line: whether it is there, and why not. */
  const receiveState = () => {
    if (/^[df]/.test(connection.state) && isActive(host.getValue())) {
      if (away && !/^[f]/.test(connection.state)) drop(away);
      else if (isRejection(host)) fail('rejected');
      else fail(host.getValue().phase === 'connecting' ? 'connection-failed' : 'terminated');
    } else {
      away = ended;
      if (!connection.connection) drop(dropped);
      // A timer that pusher-js forgot calls unavailable what is up, and then nothing works on it.
      else if (/^[dfu]/.test(connection.state)) reconnect();
    }
  };

  const follow = (event: string, data: Emitted) => {
    // Our door in place of the client's own: again after `switchCluster`, which makes the config anew.
    if (client.config.userAuthenticator !== answer) ownAuthenticator = client.config.userAuthenticator;
    client.config.userAuthenticator = answer;
    if (event === 'message') receiveFrame(data);
    else {
      if (event === 'error') {
        receiveError(host, data);
        // A HandshakeError, or a WebSocketError.
        if (/^[HW]/.test(data.type)) away = null;
        // pusher-js would wait for ever on a handshake that it could not read.
        if (/^[H]/.test(data.type)) client.disconnect();
      } else receiveState();
      if (event === 'connected') host.lastError = null;
      host.notify();
    }
  };

  /** Hears everything that the client's connection emits, before pusher-js's own listeners do. */
  const receive = (event: string, data: unknown) => guard(follow, event, data as Emitted);

  connection.bind_global(receive);
  receive('', null);
  // A client of the app's may have signed in before.
  if (users.user_data) succeed(users.user_data);
  if (users.serverToUserChannel?.subscribed) host.dispatch(subscribed);
  ask();

  return {
    /** Begins anew: for whoever is wanted now, or for nobody. */
    restart(last?: string | false | null) {
      release();
      // Channels may be authorized for that user, too.
      if (sent || last) reconnect();
      ask();
    },
    /** Leaves the client as it was, but for a sign-in that is under way. */
    close() {
      // A client of the app's stays signed in where it is.
      (host.getValue().phase ? release : forget)();
      connection.unbind_global(receive);
      client.config.userAuthenticator = ownAuthenticator;
      dispose?.();
    },
  };
};
