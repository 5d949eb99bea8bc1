import { expect } from 'vitest';
import { hang } from '../support/world';
import type { Fault } from './support/Fault';
import { ofUser } from './support/frames';
import { runFaults } from './support/runFaults';

/** pusher-js takes these for frames, and throws. */
const nameless = [/indexOf/];
const meaningless: [frame: string, text: object | string, reports?: RegExp[]][] = [
  ['text that is not JSON', '{ this is not JSON'],
  ['nothing', ''],
  ['`null`', 'null'],
  ['a number', '7', nameless],
  ['a string', '"pusher:signin_success"', nameless],
  ['an array', '[]', nameless],
  ['an empty object', '{}', nameless],
  ['a frame whose event is a number', { event: 7 }, nameless],
  ['a frame whose event is `null`', { event: null, data: {} }, nameless],
  ['a frame without data', { event: 'something' }],
  ['an event that nobody knows', { event: 'something', data: {} }],
  ['an event of the protocol that nobody knows', { event: 'pusher:news', data: {} }],
  ['an internal event that nobody knows', { event: 'pusher_internal:news', data: {} }],
  ['an event of a channel that nobody subscribed to', { event: 'headline', channel: 'weather', data: {} }],
  ['an answer to a ping that nobody sent', { event: 'pusher:pong' }],
  ['another handshake', { event: 'pusher:connection_established', data: { socket_id: '6.6' } }],
  ['a handshake without data', { event: 'pusher:connection_established' }],
  [
    "a subscription of the user's channel, without data",
    ofUser('ada', 'pusher_internal:subscription_succeeded'),
  ],
  ['10 MB of text', 'x'.repeat(1e7)],
];
const moments: [moment: string, row: Omit<Fault, 'fault'>][] = [
  ['while nobody is to be signed in', { props: { autoSignin: false }, shows: 'idle' }],
  [
    'while the endpoint is asked',
    { arrange: ({ answerOnce }) => answerOnce(hang), shows: 'signed-in ready' },
  ],
  [
    'while Pusher is asked',
    {
      arrange: ({ delay }) => void delay('pusher:signin_success', 1000),
      shows: 'signed-in ready',
      check: ({ requests }) => expect(requests).toHaveLength(1),
    },
  ],
  ['while the user is signed in', { shows: 'signed-in ready' }],
];

for (const [moment, row] of moments)
  runFaults(
    `${moment}, Pusher sends`,
    meaningless.map(([fault, text, reports]) => ({ ...row, fault, strike: ({ say }) => say(text), reports })),
  );
