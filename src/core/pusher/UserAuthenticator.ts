import type { ConnectionWatch } from './ConnectionWatch';
import { OwnAuthenticator, type UserAuthenticatorFunction } from './OwnAuthenticator';
import type { PusherClient } from './PusherClient';
import type { AuthorizerCallback } from './PusherInternals';
import type { SigninParticipant } from './SigninParticipant';
import { startClientSignin, forgetSignin, isSigninRequested } from './signinInternals';

/** A request of pusher-js for auth data, and the participant that answers it. */
interface OpenRequest {
  participant: SigninParticipant;
  request: { socketId: string };
  callback: AuthorizerCallback;
}

/**
 * Stands in for the client's `config.userAuthenticator`, so that every sign-in takes one path: ours, the app's own
 * `pusher.signin()`, and the sign-in after a reconnect. One participant at a time answers pusher-js.
 */
export class UserAuthenticator {
  /** The client's own authenticator. It is restored when the last provider detaches. */
  readonly own: OwnAuthenticator;
  readonly #client: PusherClient;
  readonly #watch: ConnectionWatch;
  readonly #participants = new Set<SigninParticipant>();
  #openRequest: OpenRequest | null = null;
  /** Whether the app itself has called `pusher.signin()`, and pusher-js has not forgotten that sign-in since. */
  #isAskedByApp: boolean;
  /** Whether a user was sent to Pusher on the open socket. Its id does not tell: tabs that share a socket see the same id again. */
  #isSent = false;

  constructor(client: PusherClient, watch: ConnectionWatch) {
    this.#client = client;
    this.#watch = watch;
    this.#isAskedByApp = isSigninRequested(client);
    this.own = new OwnAuthenticator(client, this.#authenticate);
  }

  join(participant: SigninParticipant): void {
    this.#participants.add(participant);
  }

  /**
   * Removes a participant, whose provider stops using the client. A signed-in client stays signed in. A pending sign-in outlives
   * the provider if the app has asked for it, if its user was signed in before, or if the user was sent to Pusher already.
   * If pusher-js waits for the participant's auth data, the request is passed on.
   */
  leave(participant: SigninParticipant): void {
    this.#participants.delete(participant);
    const outlives = this.#isAskedByApp || participant.hasSignedIn() || this.#isSent;
    const open = this.#openRequest;
    if (open?.participant === participant) this.#passOn(open, participant, outlives);
    else if (!open && participant.isPending() && !outlives) this.#endSignin();
  }

  /** Makes pusher-js ask for auth data, unless it waits for them already. */
  startSignin(): void {
    if (!this.#openRequest) startClientSignin(this.#client);
  }

  /** Hands auth data to pusher-js, which sends them to Pusher. */
  answer(participant: SigninParticipant, data: object): void {
    if (this.#openRequest?.participant !== participant) return;
    const { callback } = this.#openRequest;
    this.#openRequest = null;
    this.#isSent = true;
    callback(null, data);
  }

  /** Gives up the participant's sign-in: pusher-js is answered, and the other participants may ask. */
  fail(participant: SigninParticipant, error: Error): void {
    const open = this.#openRequest;
    if (open && open.participant !== participant) return;
    this.#openRequest = null;
    open?.callback(error, null);
    this.#endSignin();
  }

  /** Ends the sign-in of all participants, since they share the socket's user. */
  signOut(initiator: SigninParticipant): void {
    for (const participant of this.#participants) if (participant !== initiator) participant.onSignedOut();
    this.#watch.replaceSocket();
  }

  /** The socket is gone: pusher-js asks again on the next one. */
  dropOpenRequest(): void {
    this.#openRequest = null;
    this.#isSent = false;
  }

  /** Whether pusher-js is signed in or about to be, and waits for no auth data. */
  expectsSuccess(): boolean {
    return !this.#openRequest && isSigninRequested(this.#client);
  }

  readonly #authenticate: UserAuthenticatorFunction = (request, callback) => {
    const snapshot = this.#watch.getSnapshot();
    const pending = this.#findPending();
    const participant = pending ?? this.#findFirst();
    if (!participant) return this.own.ask(request, callback);
    // A socket that has just been lost: pusher-js asks again on the next one.
    if (snapshot.state !== 'connected') return undefined;
    // Pusher's answers do not say which sign-in they mean: one sign-in per socket.
    if (this.#isSent) {
      this.#watch.replaceSocket();
      return undefined;
    }
    this.#isAskedByApp ||= !pending;
    this.#openRequest = { participant, request, callback };
    participant.onAuthDataNeeded(snapshot.socketId);
    return undefined;
  };

  /**
   * Answers a request whose participant has left: another participant answers. Without one, the client's own authenticator
   * answers if the sign-in outlives the provider; otherwise the sign-in fails.
   */
  #passOn(open: OpenRequest, leaver: SigninParticipant, outlives: boolean): void {
    const next = this.#findPending() ?? (outlives ? this.#findFirst() : undefined);
    if (next) {
      this.#openRequest = { ...open, participant: next };
      next.onAuthDataNeeded(open.request.socketId);
    } else if (outlives) {
      this.#openRequest = null;
      this.own.ask(open.request, open.callback);
    } else this.fail(leaver, new Error('The <PusherProvider> that requested this sign-in has unmounted.'));
  }

  /** Has pusher-js forget the sign-in. Starts one for another participant that waits for it. */
  #endSignin(): void {
    this.#isAskedByApp = false;
    forgetSignin(this.#client);
    if (this.#findPending()) this.startSignin();
  }

  readonly #findPending = () => [...this.#participants].find((participant) => participant.isPending());

  readonly #findFirst = () => [...this.#participants].at(0);
}
