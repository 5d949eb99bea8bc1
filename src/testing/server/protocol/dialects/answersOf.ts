import type { Answers } from '../Answers';
import type { Dialect } from '../Dialect';
import { pusher } from './pusher';
import { reverb } from './reverb';
import { sockudo } from './sockudo';
import { soketi } from './soketi';

const DIALECTS: Record<Dialect, Answers> = { pusher, soketi, sockudo, reverb };

/** @throws RangeError if there is no such dialect: callers without types may pass any text. */
export function answersOf(dialect: Dialect): Answers {
  if (Object.hasOwn(DIALECTS, dialect)) return DIALECTS[dialect];
  const names = Object.keys(DIALECTS).join(', ');
  throw new RangeError(`createPusherServer() got the unknown dialect "${dialect}": use one of ${names}.`);
}
