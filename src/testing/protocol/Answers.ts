import type { Refusal } from '../PusherServer';
import type { Member } from './Member';
import type { PusherFrame } from './PusherFrame';
import type { Rules } from './Rules';

/**
 * What a server says to something that happened: frames, then perhaps a close, or the line cut without one. No frame and
 * no close is silence.
 */
export interface Answer {
  frames: readonly PusherFrame[];
  close?: { code: number; reason?: string } | 'drop';
}

/** Why a `pusher:signin` failed. */
export type SigninFailure =
  | { because: 'malformed' | 'wrong key' | 'bad user data' | 'other user' }
  | { because: 'wrong signature'; textToSign: string };

/** Who is online of those whom a user watches. */
export type Watchlist = Record<'online' | 'offline', readonly string[]> | 'too long';

/** Why a client event was not passed on. */
export type ClientEventRefusal = 'wrong kind of channel' | 'not subscribed' | 'too many';

/** How a server puts things. The engine decides what happened; one object of this type says it on the wire. */
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
