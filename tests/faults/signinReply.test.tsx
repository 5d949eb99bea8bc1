import { expect } from 'vitest';
import { pass } from '../support/time';
import type { Fault } from './support/Fault';
import { error, note, ofUser, success, successFor } from './support/frames';
import { runFaults } from './support/runFaults';

/** Creates a row in which these frames replace the reply to the sign-in. */
const reply = (
  fault: string,
  frames: (object | string)[],
  shows: string,
  row: Partial<Fault> = {},
): Fault => ({
  fault,
  arrange: ({ replace }) => replace('pusher:signin_success', ...frames),
  shows,
  ...row,
});

runFaults('Pusher answers the sign-in', [
  reply('with no frame', [], 'error reply-timeout'),
  reply('twice', [successFor('ada'), successFor('ada')], 'signed-in ready'),
  reply('for another user', [successFor('bob')], 'error user-mismatch'),
  reply('with a user that is not JSON', [success({ user_data: 'ada' })], 'error user-mismatch'),
  reply('with a user that is an object', [success({ user_data: { id: 'ada' } })], 'error user-mismatch'),
  reply('with a user that has no id', [success({ user_data: '{}' })], 'error user-mismatch'),
  reply('with a user whose id is a number', [successFor(7)], 'error user-mismatch'),
  reply('with a user that is `null`', [success({ user_data: 'null' })], 'error user-mismatch', {
    reports: [/reading 'id'/],
  }),
  reply('without a user', [success({})], 'error user-mismatch'),
  reply('without data', [success(undefined)], 'error user-mismatch', { reports: [/user_data/] }),
  reply('with data that is `null`', [success(null)], 'error user-mismatch', { reports: [/user_data/] }),
  reply('with an error without data', [error()], 'error rejected'),
  reply('with an error whose data is `null`', [error(null)], 'error rejected'),
  reply('with an error whose data is text', [error('no')], 'error rejected'),
  reply('with an error whose code is text', [error({ code: '4009', message: 'no' })], 'error rejected'),
  reply('with an error whose message is a number', [error({ code: 4009, message: 7 })], 'error rejected'),
  reply(
    'with an error, and then with a success',
    [error({ code: null, message: 'no' }), successFor('ada')],
    'signed-in ready',
  ),
  reply(
    'with a success, and then with an error',
    [successFor('ada'), error({ code: null, message: 'no' })],
    'signed-in ready',
  ),
  reply('after an error of a channel', [error({ code: null }, 'news'), successFor('ada')], 'signed-in ready'),
  reply('after an error of a client event', [error({ code: 4301 }), successFor('ada')], 'signed-in ready'),
  reply('after an error of the watchlist', [error({ code: 4302 }), successFor('ada')], 'signed-in ready'),
  reply(
    'after an error of the watchlist whose code is text',
    [error({ code: '4302' }), successFor('ada')],
    'signed-in ready',
  ),
  reply(
    "after the subscription success of the user's channel",
    [ofUser('ada', 'pusher_internal:subscription_succeeded', {}), successFor('ada')],
    'signed-in ready',
  ),
  reply('after an event for the user', [note('early'), successFor('ada')], 'signed-in ready', {
    check: ({ received }) => expect(received).toEqual([]),
  }),
  {
    fault: 'after the time limit, with a success',
    arrange: ({ delay }) => void delay('pusher:signin_success', 15_000),
    strike: async ({ app }) => {
      await pass(12_000);
      expect(app.path().at(-1)).toBe('error reply-timeout');
    },
    shows: 'signed-in ready',
  },
  {
    fault: 'after the time limit, and after another signin()',
    arrange: ({ intercept }) => {
      let count = 0;
      intercept(({ event }) =>
        event === 'pusher:signin_success' && !count++ ? { delay: 15_000 } : undefined,
      );
    },
    strike: async ({ app }) => {
      await pass(12_000);
      void app.signin();
    },
    shows: 'signed-in ready',
    check: ({ memory, requests }) => {
      expect(memory.openSockets).toHaveLength(1);
      expect(requests).toHaveLength(2);
    },
  },
]);
