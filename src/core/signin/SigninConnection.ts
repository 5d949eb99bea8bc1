import type { AuthRequest } from '../auth/AuthRequest';
import type { ClientAttachment } from '../pusher/attachToClient';
import type { ClosedBy, ConnectionEvent } from '../pusher/ConnectionEvent';
import { readSignedInUser, requestSigninOnReconnect, userChannelOf } from '../pusher/signinInternals';
import type { SigninParticipant } from '../pusher/SigninParticipant';
import { createParticipant } from './createParticipant';
import { createSigninRequest } from './createSigninRequest';
import { readSigninFrame } from './readSigninFrame';
import type { ClientEffect } from './SigninEffect';
import type { SigninError } from './SigninError';
import type { SigninHost } from './SigninHost';
import type { SigninMachine } from './signinMachine';

/** The sign-in on one client: reports to the machine what happens there, and performs the effects on the client. */
export class SigninConnection {
  readonly #attachment: ClientAttachment;
  readonly #host: SigninHost;
  readonly #machine: SigninMachine;
  readonly #request: AuthRequest<SigninError>;
  readonly #participant: SigninParticipant;

  constructor(attachment: ClientAttachment, host: SigninHost, machine: SigninMachine) {
    this.#attachment = attachment;
    this.#host = host;
    this.#machine = machine;
    this.#participant = createParticipant(machine);
    this.#request = createSigninRequest(
      attachment,
      host,
      (event) => {
        machine.send(event);
      },
      (data) => {
        attachment.authenticator.answer(this.#participant, data);
      },
    );
    attachment.authenticator.join(this.#participant);
  }

  /** The longest that Pusher may take to answer, in milliseconds. */
  get replyLimit(): number {
    return this.#request.timeout;
  }

  /** Takes over the user that the app's own `pusher.signin()` has signed in before. */
  adopt(): void {
    const { client } = this.#attachment;
    const userData = readSignedInUser(client);
    if (userData === null) return;
    this.#receiveSuccess(userData, true);
    if (userChannelOf(client)?.subscribed) this.#machine.send({ type: 'user-channel-subscribed' });
  }

  /** Makes pusher-js ask for auth data, and connects a client that does not connect by itself. */
  start(): void {
    const { authenticator, client, watch } = this.#attachment;
    this.#request.prepare();
    authenticator.startSignin();
    const { state } = watch.getSnapshot();
    if (state === 'closed' || state === 'initialized' || state === 'unavailable') client.connect();
    // A client without a transport, or without an answer, emits nothing when that happens again.
    const snapshot = watch.getSnapshot();
    if (snapshot.state === 'closed') this.#receiveClosed(snapshot.by);
    else if (snapshot.state === 'unavailable') this.#receiveUnavailable();
  }

  leave(): void {
    this.#request.cancel();
    this.#attachment.authenticator.leave(this.#participant);
  }

  onConnectionEvent(event: ConnectionEvent): void {
    switch (event.type) {
      case 'connecting':
      case 'connected':
      case 'lost':
        this.#machine.send({ type: event.type });
        return;
      case 'unavailable':
        this.#receiveUnavailable();
        return;
      case 'closed':
        this.#receiveClosed(event.by);
        return;
      case 'frame': {
        const read = readSigninFrame(event.frame, userChannelOf(this.#attachment.client)?.name);
        if (read?.type === 'success') this.#receiveSuccess(read.userData);
        else if (read?.type === 'user-event') this.#receiveUserEvent(read.event, read.data);
        else if (read) this.#machine.send(read);
        return;
      }
      case 'error':
        return;
    }
  }

  run(effect: ClientEffect): void {
    const { authenticator, watch } = this.#attachment;
    switch (effect.type) {
      case 'request':
        this.#request.run({ socketId: effect.socketId });
        break;
      case 'cancel-request':
        this.#request.cancel();
        break;
      case 'end-signin':
        this.#request.cancel();
        authenticator.fail(this.#participant, effect.error);
        break;
      case 'sign-in-on-reconnect':
        requestSigninOnReconnect(this.#attachment.client);
        break;
      case 'sign-out':
        authenticator.signOut(this.#participant);
        break;
      case 'replace-socket':
        watch.replaceSocket();
        break;
      case 'replace-socket-after-frame':
        queueMicrotask(() => {
          watch.replaceSocket();
        });
    }
  }

  #receiveSuccess(userData: unknown, isRequested = this.#attachment.authenticator.expectsSuccess()): void {
    const user = this.#host.readUser(userData);
    const expectedUserId = this.#host.getOptions().userId;
    this.#machine.send({ type: 'succeeded', user, expectedUserId, isRequested });
  }

  #receiveUserEvent(event: string, data: unknown): void {
    // In this state, the user channel belongs to this sign-in's user: `ConnectionWatch` reports a success before pusher-js opens
    // a user channel for it, and a success of another user ends the state. On a shared client, another provider may accept that user.
    if (this.#machine.state.status === 'signed-in') this.#host.onUserEvent(event, data);
  }

  #receiveUnavailable(): void {
    this.#machine.send({ type: 'unavailable', serverError: this.#host.getConnectionError() });
  }

  #receiveClosed(by: ClosedBy): void {
    if (by === 'app') this.#machine.send({ type: 'closed', by });
    else this.#machine.send({ type: 'closed', by, serverError: this.#host.getConnectionError() });
  }
}
