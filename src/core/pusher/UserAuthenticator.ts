import type { ConnectionWatch } from './ConnectionWatch';
import type { PusherClient } from './PusherClient';
import { type Authorizer, type AuthorizerCallback, internalsOf } from './PusherInternals';
import type { SigninParticipant } from './SigninParticipant';
import { askToSignin, endSignin, isSigninRequested, keepSigninRequested } from './signinInternals';

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
  /** What pusher-js waits for. */
  #asked: {
    participant: SigninParticipant;
    request: { socketId: string };
    callback: AuthorizerCallback;
    /** Whether the app's own `pusher.signin()` caused it. */
    isOfApp: boolean;
  } | null = null;
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
   * Removes a participant. If pusher-js waits for its auth data, another participant answers, or the client's own authenticator
   * if the app's own `pusher.signin()` asked. Else pusher-js gives the sign-in up, unless the user is signed in.
   */
  leave(participant: SigninParticipant): void {
    this.#participants.delete(participant);
    if (this.#asked?.participant === participant) {
      const { request, callback, isOfApp } = this.#asked;
      const [other] = this.#participants;
      if (isOfApp && !other) {
        this.#asked = null;
        this.#own(request, callback);
        return;
      }
      this.fail(participant, new Error('The provider that was asked has unmounted.'));
      if (isOfApp) askToSignin(this.#client);
    } else if (!this.#asked && participant.isPending() && !participant.hasSignedIn()) {
      endSignin(this.#client);
      this.#askNext();
    }
  }

  /** Has pusher-js ask for a sign-in, unless it waits for one already. */
  ask(): void {
    if (!this.#asked) askToSignin(this.#client);
  }

  /** Hands auth data to pusher-js, which sends them to Pusher. */
  answer(participant: SigninParticipant, data: object): void {
    if (this.#asked?.participant !== participant) return;
    const { request, callback } = this.#asked;
    this.#asked = null;
    this.#usedSocketId = request.socketId;
    callback(null, data);
  }

  /** Gives up the participant's sign-in: pusher-js is answered, and the other participants may ask. */
  fail(participant: SigninParticipant, error: Error): void {
    if (this.#asked && this.#asked.participant !== participant) return;
    const { callback } = this.#asked ?? {};
    this.#asked = null;
    callback?.(error, null);
    endSignin(this.#client);
    this.#askNext();
  }

  /** Ends the sign-in of all participants, since they share the socket's user. */
  signOut(initiator: SigninParticipant): void {
    for (const participant of this.#participants) if (participant !== initiator) participant.onSignedOut();
    this.#watch.replaceSocket();
  }

  /** The socket is gone: pusher-js asks again on the next one. */
  forgetSocket(): void {
    this.#asked = null;
  }

  /** Whether pusher-js is signed in or about to be, and waits for no auth data. */
  isSigninSent(): boolean {
    return !this.#asked && isSigninRequested(this.#client);
  }

  keepSignedIn(): void {
    keepSigninRequested(this.#client);
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
    this.#asked = { participant, request, callback, isOfApp: !pending };
    participant.onAsked(snapshot.socketId);
    return undefined;
  };

  #askNext(): void {
    if ([...this.#participants].some((participant) => participant.isPending())) this.ask();
  }
}
