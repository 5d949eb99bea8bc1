import { isRecord } from '../isRecord';
import { ownField } from '../ownField';
import { PusherServerError } from '../PusherServerError';
import { readBytes } from '../readBytes';
import { Refusal } from './Refusal';

/** pusher-js sends two short fields, and the app may add some, such as tokens. */
const LARGEST_BODY = 16 * 1024;

/** Returns all the values of a field. */
export type Fields = (name: string) => unknown[];

/**
 * The fields of the form or the JSON of a request. Reads a copy of the body, so that `getUser` can read the body, too.
 *
 * @throws Refusal 400, 413 or 415.
 */
export async function readFields(request: Request): Promise<Fields> {
  const [mediaType = ''] = (request.headers.get('Content-Type') ?? '').split(';');
  const parse = PARSERS.get(mediaType.trim().toLowerCase());
  if (parse) return parse(await readText(request));
  throw new Refusal(415, 'Send application/x-www-form-urlencoded, as pusher-js does, or application/json.');
}

/** The fields of a query or a form. */
export const fieldsOfForm = (text: string): Fields => {
  const form = new URLSearchParams(text);
  return (name) => form.getAll(name);
};

function fieldsOfJson(text: string): Fields {
  const json = parseJson(text);
  if (!isRecord(json)) throw new Refusal(400, 'The body is not a JSON object.');
  return (name) => [ownField(json, name)].filter((value) => value !== undefined);
}

const PARSERS: ReadonlyMap<string, (text: string) => Fields> = new Map([
  ['application/x-www-form-urlencoded', fieldsOfForm],
  ['application/json', fieldsOfJson],
]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(request: Request): Promise<string> {
  if (request.bodyUsed) {
    throw new PusherServerError(
      'body-used',
      "Something has read the request's body already: call the handler first, or give it `request.clone()`.",
    );
  }
  const bytes = await readBytes(request.clone().body, LARGEST_BODY).catch(() => {
    throw new Refusal(400, 'The body ended too early.');
  });
  if (!bytes) throw new Refusal(413, `The body is larger than ${LARGEST_BODY} bytes.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'The body is not UTF-8.');
  }
}
