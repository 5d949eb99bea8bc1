import { expect } from 'vitest';
import type { Fault } from './support/Fault';
import { error, note, ofUser } from './support/frames';
import { runFaults } from './support/runFaults';

/** Frames for who is signed in, and what a listener then hears. */
const hears = (fault: string, frames: (object | string)[], events: unknown[]): Fault => ({
  fault,
  strike: ({ say }) => say(...frames),
  shows: 'signed-in ready',
  check: ({ heard }) => expect(heard).toEqual(events),
});

runFaults('while the user is signed in, Pusher sends', [
  hears('an error', [error({ code: 4009, message: 'no' })], []),
  hears('an error without data', [error()], []),
  hears("an event of another user's channel", [ofUser('bob', 'note', 'for Bob')], []),
  hears('an event of no channel', [{ event: 'note', data: 'for nobody' }], []),
  hears('an event of another channel', [{ event: 'note', channel: 'news', data: 'news' }], []),
  hears('an event without data', [note(undefined)], [undefined]),
  hears('events with falsy data', [note(null), note(0), note(false), note('')], [null, 0, false, '']),
  hears('an event whose data is not JSON', [note('{ half')], ['{ half']),
  hears(
    "an event named like an object's own",
    [ofUser('ada', '__proto__', 1), ofUser('ada', 'constructor', 1)],
    [],
  ),
  hears('events in another order than it was asked to', [note(2), note(1)], [2, 1]),
  hears(
    "the subscription of the user's channel, again",
    [ofUser('ada', 'pusher_internal:subscription_succeeded')],
    [],
  ),
  hears("an error of the user's channel", [ofUser('ada', 'pusher:subscription_error', { status: 401 })], []),
]);
