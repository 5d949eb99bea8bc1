import { HttpError } from './HttpError';

/** An event that a backend triggers. */
export interface ApiEvent {
  channels: string[];
  name: string;
  /** The text that subscribers get. */
  data: string;
  socketId: string | undefined;
  /** The channel attributes to return, separated by commas. */
  info: string | undefined;
}

type Fields = Record<string, unknown>;

/** Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/#post-event-trigger-an-event */
const MAX_CHANNELS = 100;
const MAX_NAME_LENGTH = 200;
const MAX_DATA_BYTES = 10_240;
const MAX_BATCH_SIZE = 10;
const CHANNEL_NAME = /^(?:#server-to-user-.+|[A-Za-z0-9_\-=@,.;]{1,164})$/;
const SOCKET_ID = /^\d+\.\d+$/;

/** @throws HttpError with status 400 or 413 if the body is not valid for `POST /apps/:id/events`. */
export function parseEvent(body: Buffer): ApiEvent {
  const fields = parseObject(body);
  return checkEvent(fields, Array.isArray(fields.channels) ? fields.channels : [fields.channel]);
}

/** @throws HttpError with status 400 or 413 if the body is not valid for `POST /apps/:id/batch_events`. */
export function parseBatch(body: Buffer): ApiEvent[] {
  const { batch } = parseObject(body);
  if (!Array.isArray(batch))
    throw new HttpError(400, 'The body must have a `batch`, which is an array of events.');
  if (batch.length > MAX_BATCH_SIZE)
    throw new HttpError(
      400,
      `A batch must not have more than ${MAX_BATCH_SIZE} events: send several batches.`,
    );
  return batch.map((event: unknown) => {
    if (!isObject(event)) throw new HttpError(400, 'Every event of a batch must be an object.');
    return checkEvent(event, [event.channel]);
  });
}

function checkEvent({ name, data, socket_id: socketId, info }: Fields, channels: unknown[]): ApiEvent {
  if (typeof name !== 'string' || name === '' || name.length > MAX_NAME_LENGTH) {
    throw new HttpError(400, `The \`name\` of an event must have 1 to ${MAX_NAME_LENGTH} characters.`);
  }
  if (typeof data !== 'string') throw new HttpError(400, 'The `data` of an event must be a string.');
  if (Buffer.byteLength(data) > MAX_DATA_BYTES) {
    throw new HttpError(413, `The \`data\` of an event must not be longer than ${MAX_DATA_BYTES} bytes.`);
  }
  if (channels.length === 0 || channels.length > MAX_CHANNELS) {
    throw new HttpError(400, `An event must have 1 to ${MAX_CHANNELS} channels.`);
  }
  if (!channels.every(isChannelName))
    throw new HttpError(400, 'A channel name of the event is missing or not valid.');
  if (socketId !== undefined && !isSocketId(socketId)) {
    throw new HttpError(
      400,
      'The `socket_id` of an event must be the id of a connection, for example 123.456.',
    );
  }
  if (info !== undefined && typeof info !== 'string') {
    throw new HttpError(400, 'The `info` of an event must be a string.');
  }
  return { channels, name, data, socketId, info };
}

function isChannelName(name: unknown): name is string {
  return typeof name === 'string' && CHANNEL_NAME.test(name);
}

function isSocketId(value: unknown): value is string {
  return typeof value === 'string' && SOCKET_ID.test(value);
}

function parseObject(body: Buffer): Fields {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (isObject(value)) return value;
  } catch {
    // Handled below, like JSON that is not an object.
  }
  throw new HttpError(400, 'The body must be a JSON object.');
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
