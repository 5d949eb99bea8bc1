import { HttpError } from './HttpError';

/** An event that a backend asks for. `data` is the text that goes out. */
export interface ApiEvent {
  channels: string[];
  name: string;
  data: string;
  socketId: string | undefined;
  /** Which attributes of the channels to answer with, separated by commas. */
  info: string | undefined;
}

type Fields = Record<string, unknown>;

/** Limits: https://pusher.com/docs/channels/library_auth_reference/rest-api/#post-event-trigger-an-event */
const [MAX_CHANNELS, MAX_NAME_LENGTH, MAX_DATA_BYTES, MAX_BATCH] = [100, 200, 10_240, 10];
const CHANNEL_NAME = /^(?:#server-to-user-.+|[A-Za-z0-9_\-=@,.;]{1,164})$/;

/** @throws HttpError with status 400 or 413 for a body that is not that of `POST /apps/:id/events`. */
export function parseEvent(body: Buffer): ApiEvent {
  const fields = parseObject(body);
  return checkEvent(fields, Array.isArray(fields.channels) ? fields.channels : [fields.channel]);
}

/** @throws HttpError with status 400 or 413 for a body that is not that of `POST /apps/:id/batch_events`. */
export function parseBatch(body: Buffer): ApiEvent[] {
  const { batch } = parseObject(body);
  if (!Array.isArray(batch)) throw new HttpError(400, 'The body needs `batch`, an array of events.');
  if (batch.length > MAX_BATCH)
    throw new HttpError(400, `A batch must not have more than ${MAX_BATCH} events.`);
  return batch.map((event: unknown) => {
    if (!isObject(event)) throw new HttpError(400, 'Every event of a batch must be an object.');
    return checkEvent(event, [event.channel]);
  });
}

function checkEvent({ name, data, socket_id: socketId, info }: Fields, channels: unknown[]): ApiEvent {
  if (typeof name !== 'string' || name === '' || name.length > MAX_NAME_LENGTH) {
    throw new HttpError(400, `An event needs a \`name\` of 1 to ${MAX_NAME_LENGTH} characters.`);
  }
  if (typeof data !== 'string') throw new HttpError(400, 'An event needs `data`, a string.');
  if (Buffer.byteLength(data) > MAX_DATA_BYTES) {
    throw new HttpError(413, `The data of an event must not be longer than ${MAX_DATA_BYTES} bytes.`);
  }
  if (channels.length === 0 || channels.length > MAX_CHANNELS) {
    throw new HttpError(400, `An event needs 1 to ${MAX_CHANNELS} channels.`);
  }
  if (!channels.every(isChannelName)) throw new HttpError(400, 'A channel name is missing or invalid.');
  if (socketId !== undefined && !(typeof socketId === 'string' && /^\d+\.\d+$/.test(socketId))) {
    throw new HttpError(400, 'An event got an invalid `socket_id`.');
  }
  if (info !== undefined && typeof info !== 'string') {
    throw new HttpError(400, 'An event got an `info` that is no string.');
  }
  return { channels, name, data, socketId, info };
}

function isChannelName(name: unknown): name is string {
  return typeof name === 'string' && CHANNEL_NAME.test(name);
}

function parseObject(body: Buffer): Fields {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (isObject(value)) return value;
  } catch {
    // Answered below, like any other body that is no object.
  }
  throw new HttpError(400, 'The body must be a JSON object.');
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
