import type { Answer } from './Answers';

/** One frame. */
export function say(event: string, data?: unknown, channel?: string): Answer {
  const frame = { event, ...(channel !== undefined && { channel }), ...(data !== undefined && { data }) };
  return { frames: [frame] };
}
