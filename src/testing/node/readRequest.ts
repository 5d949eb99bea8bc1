import type { IncomingMessage } from 'node:http';
import { HttpError } from './HttpError';

/** A request to the HTTP API, with its whole body. */
export interface ApiRequest {
  method: string;
  /** The path as the client sent it, still encoded, because the signature covers that text. */
  path: string;
  query: URLSearchParams;
  body: Buffer;
}

/** Pusher accepts at most ten events of 10 kB. The escapes of JSON can make that several times as long. */
const MAX_BODY_BYTES = 1_000_000;

/** @throws HttpError with status 413 if the body is longer than any body that Pusher accepts. */
export async function readRequest(request: IncomingMessage): Promise<ApiRequest> {
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const chunks: Buffer[] = [];
  let length = 0;
  // Without an encoding, a request yields Buffers.
  const body: AsyncIterable<Buffer> = request;
  for await (const chunk of body) {
    length += chunk.length;
    // A longer body is read to its end but not stored, because a client reads no response while it sends.
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (length > MAX_BODY_BYTES) {
    throw new HttpError(413, `The body must not be longer than ${MAX_BODY_BYTES} bytes.`);
  }
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(search),
    body: Buffer.concat(chunks),
  };
}
