import type { Frame } from './FrameLog';
import { maskSecrets, maskText } from './maskSecrets';

/** A frame as it is shown, without its secrets. */
export interface ReadFrame {
  event: string;
  channel: string | null;
  /** The data, decoded and masked. */
  data: unknown;
  /** The data as JSON on one line. */
  summary: string;
  /** The size on the wire, in characters. */
  size: number;
}

const read = new WeakMap<Frame, ReadFrame>();

/** Decodes a frame and masks its secrets, once. */
export function readFrame(frame: Frame): ReadFrame {
  const existing = read.get(frame);
  if (existing) return existing;
  const result = decode(frame.text);
  read.set(frame, result);
  return result;
}

function decode(text: string): ReadFrame {
  const size = text.length;
  const frame = parse(text);
  if (typeof frame !== 'object' || frame === null || !('event' in frame)) {
    const masked = maskText(text);
    return { event: '(unreadable)', channel: null, data: masked, summary: masked, size };
  }
  const data = maskSecrets(expand('data' in frame ? frame.data : undefined));
  const channel = 'channel' in frame ? String(frame.channel) : channelIn(data);
  return {
    event: String(frame.event),
    channel,
    data,
    summary: data === undefined ? '' : JSON.stringify(data),
    size,
  };
}

/** Frames that subscribe and unsubscribe name the channel in their data. */
const channelIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'channel' in data ? String(data.channel) : null;

/** Decodes JSON within JSON: Pusher's `data`, and `user_data` and `channel_data` within it, so that no secret hides there. */
function expand(value: unknown): unknown {
  if (typeof value === 'string') {
    const parsed = /^\s*[[{]/.test(value) ? parse(value) : undefined;
    return parsed === undefined ? value : expand(parsed);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(expand);
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, expand(content)]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
