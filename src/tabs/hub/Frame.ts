/** One message of Pusher's protocol. */
export interface Frame {
  event: string;
  channel?: string;
  /** An object or JSON, by server and by event. */
  data?: unknown;
  user_id?: string;
}

/** Reads a frame from its text. `null` if it is none. */
export function readFrame(raw: string): Frame | null {
  const frame = parse(raw) as Partial<Frame>;
  return typeof frame.event === 'string' ? { ...frame, event: frame.event } : null;
}

/** The data of a frame. Servers and clients send them as an object or as JSON. */
export function readData(data: unknown): Record<string, unknown> {
  return typeof data === 'string' ? parse(data) : isRecord(data) ? data : {};
}

/** The text of a frame. Its data are JSON, as Pusher sends them. */
export function writeFrame({ data, ...frame }: Frame): string {
  return JSON.stringify({ ...frame, data: JSON.stringify(data) });
}

/** The id in the data of a user or of a member, if it is a string or a number. */
export function readId(data: unknown, field: string): string | null {
  const id = readData(data)[field];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
