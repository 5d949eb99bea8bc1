import type { IncomingMessage } from 'node:http';
import { HttpError } from './HttpError';

/** A request to the HTTP API, wholly read. `path` is as it came, since that is what was signed. */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Buffer;
}

/** Ten events of 10 kB are the most that Pusher takes; escapes in JSON may make them several times as long. */
const MAX_BODY_BYTES = 1_000_000;

/** @throws HttpError with status 413 when the body is longer than any that Pusher would take. */
export async function readRequest(request: IncomingMessage): Promise<ApiRequest> {
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Past the limit it is read but not kept: who is still sending would not read an answer.
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (length > MAX_BODY_BYTES)
    throw new HttpError(413, `A body must not be longer than ${MAX_BODY_BYTES} bytes.`);
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(search),
    body: Buffer.concat(chunks),
  };
}
