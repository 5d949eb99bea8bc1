import { Pusher as PusherJs } from '../../support/Pusher';
import PusherJs84 from 'pusher-js-8.4';
import { beforeEach, describe } from 'vitest';
import { fakeTime, withoutAct } from '../../support/time';

// The types of 8.4 differ. Only rows with `since: '8.6'` use what 8.4 lacks.
const VERSIONS = { '8.4': PusherJs84 as unknown as typeof PusherJs, '8.6': PusherJs };
type Version = keyof typeof VERSIONS;

/** Runs the tests on each version of pusher-js, with fake timers. */
export function onEachVersion(
  table: string,
  tests: (Pusher: typeof PusherJs, version: Version) => void,
): void {
  describe.each<Version>(['8.4', '8.6'])(`pusher-js %s: ${table}`, (version) => {
    fakeTime();
    beforeEach(withoutAct);
    tests(VERSIONS[version], version);
  });
}
