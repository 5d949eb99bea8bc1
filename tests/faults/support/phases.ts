import { hang } from '../../support/world';
import type { Scene } from './createScene';

/** Where a sign-in can stand: how to get it to stay there, and what `app.path()` then ends in. */
export interface Phase {
  /** As the end of a sentence. */
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
    while: 'the endpoint is asked',
    arrange: ({ answerWith }) => answerWith(hang),
    path: 'pending authenticating 1',
  },
  {
    while: 'Pusher is asked',
    arrange: ({ lose }) => lose('pusher:signin'),
    path: 'pending verifying 1',
  },
  {
    while: 'a retry is waited for',
    arrange: ({ answerWith }) =>
      answerWith(() => new Response('', { status: 503, headers: { 'Retry-After': '20' } })),
    path: 'pending retrying 1 http-error',
  },
  {
    while: "the user's channel is not subscribed yet",
    arrange: ({ lose }) => lose('pusher:subscribe'),
    path: 'signed-in',
  },
  {
    while: 'the user is signed in',
    arrange: () => {},
    path: 'signed-in ready',
  },
  {
    while: 'the sign-in has failed',
    arrange: ({ answerWith }) => answerWith(() => new Response('', { status: 403 })),
    path: 'error denied',
  },
];
