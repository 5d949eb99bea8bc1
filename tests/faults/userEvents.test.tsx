import { expect } from 'vitest';
import type { Fault } from './support/Fault';
import { error, note, ofUser } from './support/frames';
import { runFaults } from './support/runFaults';

/** Creates a row: the frames that the server sends, and the data that a listener receives. */
const delivers = (fault: string, frames: (object | string)[], events: unknown[]): Fault => ({
  fault,
  strike: ({ send }) => send(...frames),
  shows: 'signed-in ready',
  check: ({ received }) => expect(received).toEqual(events),
});

runFaults('while the user is signed in, Pusher sends', [
  delivers('an error', [error({ code: 4009, message: 'no' })], []),
  delivers('an error without data', [error()], []),
  delivers("an event of another user's channel", [ofUser('bob', 'note', 'for Bob')], []),
  delivers('an event without a channel', [{ event: 'note', data: 'for nobody' }], []),
  delivers('an event of another channel', [{ event: 'note', channel: 'news', data: 'news' }], []),
  delivers('an event without data', [note(undefined)], [undefined]),
  delivers('events with falsy data', [note(null), note(0), note(false), note('')], [null, 0, false, '']),
  delivers('an event whose data is not JSON', [note('{ half')], ['{ half']),
  delivers(
    "events named like an object's properties",
    [ofUser('ada', '__proto__', 1), ofUser('ada', 'constructor', 1)],
    [],
  ),
  delivers('events in descending order', [note(2), note(1)], [2, 1]),
  delivers(
    "a second subscription success of the user's channel",
    [ofUser('ada', 'pusher_internal:subscription_succeeded')],
    [],
  ),
  delivers(
    "a subscription error of the user's channel",
    [ofUser('ada', 'pusher:subscription_error', { status: 401 })],
    [],
  ),
]);
