import type { Refusal } from '../PusherServerOptions';
import type { Answer } from './Answer';
import type { Member } from './Member';
import type { Rules } from './Rules';

export type SigninFailure =
  | { because: 'malformed' | 'wrong key' | 'bad user data' | 'other user' }
  | { because: 'wrong signature'; textToSign: string };

/** The users of a watchlist, by whether they are online. */
export type Watchlist = Record<'online' | 'offline', readonly string[]> | 'too long';

/** Why the server did not relay a client event. */
export type ClientEventRefusal = 'wrong kind of channel' | 'not subscribed' | 'too many';

/**
 * The answers and the rules of one dialect. The functions in this folder decide what happened; an object of this type turns
 * that into frames.
 */
export interface Answers {
  readonly rules: Rules;
  connected(socketId: string, activityTimeout: number): Answer;
  unknownApp(key: string): Answer;
  connectionRefused(refusal: Refusal): Answer;
  pong(): Answer;
  malformed(): Answer;
  unknownEvent(event: string): Answer;
  clientEventRefused(channel: string | undefined, because: ClientEventRefusal): Answer;
  signedIn(userData: string, auth: string, watchlist?: Watchlist): Answer;
  watchlistChanged(name: 'online' | 'offline', userIds: readonly string[]): Answer;
  signinFailed(failure: SigninFailure): Answer;
  signinSwitchedOff(): Answer;
  subscribed(channel: string, members?: readonly Member[]): Answer;
  subscriptionCount(channel: string, count: number): Answer;
  cacheMiss(channel: string): Answer;
  memberAdded(channel: string, member: Member): Answer;
  memberRemoved(channel: string, userId: string): Answer;
  invalidChannel(channel: string): Answer;
  subscriptionUnauthorized(channel: string, problem: string): Answer;
  foreignUserChannel(channel: string): Answer;
  event(channel: string, event: string, data: unknown): Answer;
  terminated(): Answer;
}
