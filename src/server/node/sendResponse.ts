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
  const isHttp2 = request.httpVersionMajor >= 2;
  // The rest of a body that nobody wanted would come before the next request.
  if (!request.complete && !isHttp2) response.setHeader('Connection', 'close');

  const reader = reply.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    if (response.destroyed) {
      await reader?.cancel();
      return;
    }
    if (!response.write(read.value)) await drained(response);
  }
  response.end();
  // In HTTP/2, a body that nobody has read would keep the stream of the request open.
  if (isHttp2) request.removeAllListeners('data').resume();
}

function drained(response: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
