import { isRecord } from '../isRecord';
import { PusherServerError } from '../PusherServerError';
import type { NodeRequest } from './NodeRequest';

/**
 * The body: a stream, or what a body parser has left, made a body again.
 *
 * @throws PusherServerError `body-used` if something has read the body, and left nothing.
 */
export function bodyOf(request: NodeRequest): BodyInit {
  if (!request.readableEnded) return streamOf(request);
  const { body, rawBody } = request;
  for (const bytes of [rawBody, body]) {
    if (typeof bytes === 'string') return bytes;
    // A copy, because the type of a view of shared memory is another one.
    if (bytes instanceof Uint8Array) return new Uint8Array(bytes);
  }
  if (body === undefined) {
    throw new PusherServerError(
      'body-used',
      'Something has read the body of the request, and has set no `body`: handle the request before that.',
    );
  }
  const isForm = String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded');
  return isForm && isRecord(body) ? toForm(body) : JSON.stringify(body);
}

function toForm(fields: Record<string, unknown>): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, String(one));
  }
  return form;
}

/** Not by the request's async iterator: if it is left early, it closes the connection before there is a reply. */
function streamOf(request: NodeRequest): ReadableStream<Uint8Array> {
  let isOpen = true;
  const end = (how: () => void) => {
    if (isOpen) how();
    isOpen = false;
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      request.on('data', (chunk) => {
        if (!isOpen) return;
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) request.pause();
      });
      request.on('end', () => end(() => controller.close()));
      request.on('error', (error) => end(() => controller.error(error)));
      request.on('close', () => end(() => controller.error(new Error('The client has gone.'))));
    },
    pull: () => void request.resume(),
    cancel: () => end(() => request.pause()),
  });
}
