import type { EndpointAnswer, ServerRules } from '../playground/ServerRules';

/** How an auth endpoint answers in an example: in more ways than in the playground “Sign in”. */
export type BackendAnswer = EndpointAnswer | 'expired' | 'unreachable' | 'invalid-reply';

/** How the app's backend and Pusher behave in an example. */
export interface BackendRules extends Omit<ServerRules, 'endpoint'> {
  /** `/pusher/user-auth` */
  endpoint: BackendAnswer;
  /** `/pusher/auth` */
  channelEndpoint: BackendAnswer;
  /** Pusher does not answer `pusher:subscribe`. */
  ignoresSubscriptions: boolean;
  /** Pusher refuses client events with error 4301. */
  rejectsClientEvents: boolean;
  /** The users whom the user watches; `null`: all others. */
  watchlist: readonly string[] | null;
}
