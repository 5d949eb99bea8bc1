import { hang } from '../../support/world';
import type { Scene } from './createScene';

/** A phase of a sign-in: `arrange` keeps the sign-in in it, and `path` is the last entry of `app.path()`. */
export interface Phase {
  /** The end of a sentence that begins with “while”. */
  while: string;
  arrange: (scene: Scene) => void;
  path: string;
}

export const PHASES: Phase[] = [
  {
    while: 'pusher-js connects',
    arrange: ({ lose }) => lose('pusher:connection_established'),
    path: 'pending connecting',
  },
  {
    while: 'the auth request is pending',
    arrange: ({ answerWith }) => answerWith(hang),
    path: 'pending authenticating 1',
  },
  {
    while: 'the reply of Pusher is pending',
    arrange: ({ lose }) => lose('pusher:signin'),
    path: 'pending verifying 1',
  },
  {
    while: 'a retry is scheduled',
    arrange: ({ answerWith }) =>
      answerWith(() => new Response('', { status: 503, headers: { 'Retry-After': '20' } })),
    path: 'pending retrying 1 http-error',
  },
  {
    while: "the subscription of the user's channel is pending",
    arrange: ({ lose }) => lose('pusher:subscribe'),
    path: 'signed-in',
  },
  {
    while: 'the user is signed in',
    arrange: () => {},
    path: 'signed-in ready',
  },
  {
    while: 'the state is `error`',
    arrange: ({ answerWith }) => answerWith(() => new Response('', { status: 403 })),
    path: 'error denied',
  },
];
