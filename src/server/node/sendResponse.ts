import type { NodeRequest } from './NodeRequest';
import type { NodeResponse } from './NodeResponse';

/** Sends the status, the headers and the body, as fast as the client takes them. */
export async function sendResponse(
  reply: Response,
  request: NodeRequest,
  response: NodeResponse,
): Promise<void> {
  response.statusCode = reply.status;
  for (const [name, value] of reply.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = reply.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  // The rest of a body that was too large would come before the next request. HTTP/2 has a stream for each request.
  if (!request.complete && request.httpVersionMajor < 2) response.setHeader('Connection', 'close');

  const reader = reply.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    if (response.destroyed) {
      await reader?.cancel();
      return;
    }
    if (!response.write(read.value)) await drained(response);
  }
  response.end();
}

function drained(response: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
