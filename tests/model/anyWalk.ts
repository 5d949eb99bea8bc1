import fc from 'fast-check';
import { ACTIONS, ENDPOINT, EVENTS, MOUNT, NETWORK, OPTIONS, PASS, SAME_TICK, UNMOUNT } from './steps';
import { SERVER } from './serverSteps';

const oneOf = (steps: Record<string, unknown>) => fc.constantFrom(...Object.keys(steps));

/** Steps in a row that random steps hardly ever take. */
const ROUTINES = [
  // An automatic sign-in that is due, but ended by signout().
  ['userId: ada', 'autoSignin: on', 'disconnect()', 'userId: bob', 'signout()', 'connect()', 'pass 1 s'],
  // The first refresh finds out that it needs a second socket. Events arrive during each moment of the second one.
  [
    ...['network: healthy', 'endpoint: ok', 'endpoint: ada logs in', 'userId: ada', 'signin()', 'pass 1 s'],
    ...['network: second sign-ins are lost', 'refresh()', 'pass 11 s', 'refresh()'],
    ...Array.from({ length: 12 }, () => ['server: event to ada', 'pass 0 ms']).flat(),
    'pass 1 s',
  ],
];

/** A walk: the names of its steps. fast-check shrinks each step to the first one of its kind. */
export const anyWalk: fc.Arbitrary<string[]> = fc
  .tuple(
    fc.oneof(oneOf(MOUNT), oneOf(OPTIONS)),
    oneOf(MOUNT),
    fc.array(
      fc.oneof(
        { weight: 30, arbitrary: oneOf(PASS) },
        { weight: 18, arbitrary: oneOf(ACTIONS) },
        { weight: 6, arbitrary: fc.constant('signin()') },
        { weight: 3, arbitrary: fc.constant('pusher.signin()') },
        { weight: 10, arbitrary: oneOf(OPTIONS) },
        { weight: 3, arbitrary: fc.constantFrom('endpoint: ok', 'network: healthy', 'server: accept') },
        { weight: 8, arbitrary: oneOf(ENDPOINT) },
        { weight: 8, arbitrary: oneOf(NETWORK) },
        { weight: 1, arbitrary: fc.constant('network: sign-ins are lost') },
        { weight: 8, arbitrary: oneOf(SERVER) },
        { weight: 6, arbitrary: oneOf(EVENTS) },
        { weight: 2, arbitrary: oneOf(MOUNT) },
        { weight: 2, arbitrary: oneOf(UNMOUNT) },
        { weight: 8, arbitrary: fc.constant(SAME_TICK) },
        { weight: 1, arbitrary: fc.constantFrom(...ROUTINES) },
      ),
      { maxLength: 58, size: 'max' },
    ),
  )
  .map(([option, mount, steps]) => [option, mount, ...steps.flat()]);
