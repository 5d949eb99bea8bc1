import type { Answer } from './Answers';
import { say } from './say';

export function complain(code: number | null, message: string, channel?: string): Answer {
  return say('pusher:error', { code, message }, channel);
}
