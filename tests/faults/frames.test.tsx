import { expect } from 'vitest';
import { hang } from '../support/world';
import type { Fault } from './support/Fault';
import { ofUser } from './support/frames';
import { runFaults } from './support/runFaults';

/** The error that pusher-js throws on a frame without an event name. */
const namelessError = [/indexOf/];
const meaningless: [frame: string, text: object | string, reports?: RegExp[]][] = [
  ['text that is not JSON', '{ this is not JSON'],
  ['an empty text', ''],
  ['`null`', 'null'],
  ['a number', '7', namelessError],
  ['a string', '"pusher:signin_success"', namelessError],
  ['an array', '[]', namelessError],
  ['an empty object', '{}', namelessError],
  ['a frame whose event is a number', { event: 7 }, namelessError],
  ['a frame whose event is `null`', { event: null, data: {} }, namelessError],
  ['a frame without data', { event: 'something' }],
  ['an unknown event', { event: 'something', data: {} }],
  ['an unknown protocol event', { event: 'pusher:news', data: {} }],
  ['an unknown internal event', { event: 'pusher_internal:news', data: {} }],
  ['an event of a channel without a subscription', { event: 'headline', channel: 'weather', data: {} }],
  ['a pong without a ping', { event: 'pusher:pong' }],
  ['a second handshake', { event: 'pusher:connection_established', data: { socket_id: '6.6' } }],
  ['a handshake without data', { event: 'pusher:connection_established' }],
  [
    "a subscription success of the user's channel without data",
    ofUser('ada', 'pusher_internal:subscription_succeeded'),
  ],
  ['10 MB of text', 'x'.repeat(1e7)],
];
const moments: [moment: string, row: Omit<Fault, 'fault'>][] = [
  ['while no sign-in is requested', { props: { autoSignin: false }, shows: 'idle' }],
  [
    'while the auth request is pending',
    { arrange: ({ answerOnce }) => answerOnce(hang), shows: 'signed-in ready' },
  ],
  [
    'while the reply of Pusher is pending',
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
    meaningless.map(([fault, text, reports]) => ({
      ...row,
      fault,
      strike: ({ send }) => send(text),
      reports,
    })),
  );
