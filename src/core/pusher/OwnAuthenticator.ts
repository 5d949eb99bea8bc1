import type { PusherClient } from './PusherClient';
import { type Authorizer, type AuthorizerCallback, internalsOf } from './PusherInternals';

/** A function that pusher-js asks for auth data of a user. */
export type UserAuthenticatorFunction = Authorizer<{ socketId: string }>;

/** A client's own `config.userAuthenticator`, while another function stands in its place. */
export class OwnAuthenticator {
  readonly #client: PusherClient;
  readonly #replacement: UserAuthenticatorFunction;
  #own: UserAuthenticatorFunction;

  constructor(client: PusherClient, replacement: UserAuthenticatorFunction) {
    this.#client = client;
    this.#replacement = replacement;
    this.#own = internalsOf(client).config.userAuthenticator;
    this.replace();
  }

  /** Puts the replacement in its place; again after `switchCluster()`, which creates a new config. */
  replace(): void {
    const { config } = internalsOf(this.#client);
    if (config.userAuthenticator === this.#replacement) return;
    this.#own = config.userAuthenticator;
    config.userAuthenticator = this.#replacement;
  }

  restore(): void {
    const { config } = internalsOf(this.#client);
    if (config.userAuthenticator === this.#replacement) config.userAuthenticator = this.#own;
  }

  ask(request: { socketId: string }, callback: AuthorizerCallback): unknown {
    return this.#own(request, callback);
  }
}
