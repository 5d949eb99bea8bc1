import PusherJs from 'pusher-js';
import PusherJs84 from 'pusher-js-8.4';
import { beforeEach, describe } from 'vitest';
import { fakeTime, withoutAct } from '../../support/time';

// What 8.4 lacks is used by no row but those that say `since: '8.6'`.
const VERSIONS = { '8.4': PusherJs84 as unknown as typeof PusherJs, '8.6': PusherJs };
type Version = keyof typeof VERSIONS;

/** The same tests on each version of pusher-js, under fake time. */
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
