import type { Answers } from '../Answers';
import type { Dialect } from '../Dialect';
import { pusher } from './pusher';
import { reverb } from './reverb';
import { sockudo } from './sockudo';
import { soketi } from './soketi';

const DIALECTS: Record<Dialect, Answers> = { pusher, soketi, sockudo, reverb };

/** @throws RangeError for a dialect that there is not. */
export function answersOf(dialect: Dialect): Answers {
  if (Object.hasOwn(DIALECTS, dialect)) return DIALECTS[dialect];
  throw new RangeError(
    `createPusherServer() knows the dialects ${Object.keys(DIALECTS).join(', ')}, and not "${dialect as string}".`,
  );
}
