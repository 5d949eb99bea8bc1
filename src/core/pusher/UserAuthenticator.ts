import type { ConnectionWatch } from './ConnectionWatch';
import type { PusherClient } from './PusherClient';
import { type Authorizer, type AuthorizerCallback, internalsOf } from './PusherInternals';
import type { OpenRequest, SigninParticipant } from './SigninParticipant';
import { startClientSignin, forgetSignin, isSigninRequested } from './signinInternals';

type UserAuthenticatorFunction = Authorizer<{ socketId: string }>;

/**
 * Stands in for the client's `config.userAuthenticator`, so that every sign-in takes one path: ours, the app's own
 * `pusher.signin()`, and the sign-in after a reconnect. One participant at a time answers pusher-js.
 */
export class UserAuthenticator {
  readonly #client: PusherClient;
  readonly #watch: ConnectionWatch;
  readonly #participants = new Set<SigninParticipant>();
  /** The client's own way to authenticate: it is restored when the last participant leaves. */
  #own: UserAuthenticatorFunction;
  #openRequest: OpenRequest | null = null;
  /** Whether the app's own `pusher.signin()` started the sign-in. */
  #isAskedByApp = false;
  /** The socket on which a user was sent to Pusher. */
  #usedSocketId: string | null = null;

  constructor(client: PusherClient, watch: ConnectionWatch) {
    this.#client = client;
    this.#watch = watch;
    this.#own = internalsOf(client).config.userAuthenticator;
    this.install();
  }

  /** Takes the place of the client's own authenticator; again after `switchCluster()`, which creates a new config. */
  install(): void {
    const { config } = internalsOf(this.#client);
    if (config.userAuthenticator === this.#authenticate) return;
    this.#own = config.userAuthenticator;
    config.userAuthenticator = this.#authenticate;
  }

  restore(): void {
    const { config } = internalsOf(this.#client);
    if (config.userAuthenticator === this.#authenticate) config.userAuthenticator = this.#own;
  }

  join(participant: SigninParticipant): void {
    this.#participants.add(participant);
  }

  /**
   * Removes a participant, whose provider stops using the client. If pusher-js waits for its auth data, the request is passed
   * on. If it waits for a socket or for Pusher, pusher-js forgets the sign-in. A signed-in client stays signed in. A sign-in
   * outlives the provider if the app's own `pusher.signin()` started it, or if its user was signed in before.
   */
  leave(participant: SigninParticipant): void {
    this.#participants.delete(participant);
    const outlives = this.#isAskedByApp || participant.hasSignedIn();
    if (this.#openRequest?.participant === participant)
      this.#passOn(this.#openRequest, participant, outlives);
    else if (!this.#openRequest && participant.isPending() && !outlives) {
      forgetSignin(this.#client);
      this.#startNext();
    }
  }

  /** Makes pusher-js ask for auth data, unless it waits for them already. */
  startSignin(): void {
    if (!this.#openRequest) startClientSignin(this.#client);
  }

  /** Hands auth data to pusher-js, which sends them to Pusher. */
  answer(participant: SigninParticipant, data: object): void {
    if (this.#openRequest?.participant !== participant) return;
    const { request, callback } = this.#openRequest;
    this.#openRequest = null;
    this.#usedSocketId = request.socketId;
    callback(null, data);
  }

  /** Gives up the participant's sign-in: pusher-js is answered, and the other participants may ask. */
  fail(participant: SigninParticipant, error: Error): void {
    if (this.#openRequest && this.#openRequest.participant !== participant) return;
    const { callback } = this.#openRequest ?? {};
    this.#openRequest = null;
    callback?.(error, null);
    forgetSignin(this.#client);
    this.#startNext();
  }

  /** Ends the sign-in of all participants, since they share the socket's user. */
  signOut(initiator: SigninParticipant): void {
    for (const participant of this.#participants) if (participant !== initiator) participant.onSignedOut();
    this.#watch.replaceSocket();
  }

  /** The socket is gone: pusher-js asks again on the next one. */
  forgetSocket(): void {
    this.#openRequest = null;
  }

  /** Whether pusher-js is signed in or about to be, and waits for no auth data. */
  expectsSuccess(): boolean {
    return !this.#openRequest && isSigninRequested(this.#client);
  }

  /** Asks the client's own authenticator. */
  askOwn(request: { socketId: string }, callback: AuthorizerCallback): unknown {
    return this.#own(request, callback);
  }

  readonly #authenticate: UserAuthenticatorFunction = (request, callback) => {
    const snapshot = this.#watch.getSnapshot();
    const pending = [...this.#participants].find((participant) => participant.isPending());
    const participant = pending ?? [...this.#participants][0];
    if (!participant) return this.#own(request, callback);
    // A socket that has just been lost: pusher-js asks again on the next one.
    if (snapshot.state !== 'connected') return undefined;
    // Pusher's answers do not say which sign-in they mean: one sign-in per socket.
    if (this.#usedSocketId === snapshot.socketId) {
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
    const others = [...this.#participants];
    const next = others.find((participant) => participant.isPending()) ?? (outlives ? others[0] : undefined);
    if (next) {
      this.#openRequest = { ...open, participant: next };
      next.onAuthDataNeeded(open.request.socketId);
    } else if (outlives) {
      this.#openRequest = null;
      this.#own(open.request, open.callback);
    } else this.fail(leaver, new Error('The <PusherProvider> that requested this sign-in has unmounted.'));
  }

  #startNext(): void {
    if ([...this.#participants].some((participant) => participant.isPending())) this.startSignin();
  }
}
