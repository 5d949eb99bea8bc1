import type { Refusal } from '../PusherServer';
import type { PusherFrame } from './PusherFrame';

/** What a server says to something that happened: frames, then perhaps a close. No frame and no close is silence. */
export interface Answer {
  frames: readonly PusherFrame[];
  close?: { code: number; reason?: string };
}

/** Why a `pusher:signin` failed. */
export type SigninFailure =
  | { because: 'malformed' | 'wrong key' | 'bad user data' | 'other user' }
  | { because: 'wrong signature'; textToSign: string };

/** How a server puts things. The engine decides what happened; one object of this type says it on the wire. */
export interface Answers {
  connected(socketId: string, activityTimeout: number): Answer;
  unknownApp(key: string): Answer;
  connectionRefused(refusal: Refusal): Answer;
  pong(): Answer;
  malformed(): Answer;
  unknownEvent(event: string): Answer;
  clientEventRefused(channel: string | undefined): Answer;
  signedIn(userData: string): Answer;
  signinFailed(failure: SigninFailure): Answer;
  signinSwitchedOff(): Answer;
  subscribed(channel: string): Answer;
  invalidChannel(channel: string): Answer;
  subscriptionUnauthorized(channel: string): Answer;
  foreignUserChannel(channel: string): Answer;
  event(channel: string, event: string, data: unknown): Answer;
  terminated(): Answer;
}
