import { isRecord, parseJson } from './json';
import type { PusherFrame } from './PusherFrame';

/** Decodes a frame as pusher-js does: `data` may be a JSON string. Returns `null` if the text is not a frame. */
export function decodeFrame(raw: string): PusherFrame | null {
  const frame = parseJson(raw);
  if (!isRecord(frame) || typeof frame.event !== 'string') return null;
  const { event, channel } = frame;
  return {
    event,
    data: decodeData(frame.data),
    ...(typeof channel === 'string' && { channel }),
  };
}

function decodeData(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  const parsed = parseJson(data);
  return parsed === undefined ? data : parsed;
}
