import fc from 'fast-check';
import { ACTIONS, ENDPOINT, EVENTS, MOUNT, NETWORK, OPTIONS, PASS, SAME_TICK, UNMOUNT } from './steps';
import { SERVER } from './serverSteps';

const oneOf = (steps: Record<string, unknown>) => fc.constantFrom(...Object.keys(steps));

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
      ),
      { maxLength: 58, size: 'max' },
    ),
  )
  .map(([option, mount, steps]) => [option, mount, ...steps]);
