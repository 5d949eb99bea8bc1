import type { IncomingMessage, Server } from 'node:http';
import type { PusherServer } from 'react-pusher-user/testing/server';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { RequestListener, RequestRecord } from './RequestRecord';

/** Any path may come before `/app/:key`, because pusher-js has the option `wsPath`. */
const APP_PATH = /\/app\/(?<key>[^/?]+)\/?(?:\?|$)/;
/** How long a client may take to answer the close frame before its connection is dropped. */
const CLOSE_TIMEOUT_MS = 1000;

/**
 * Connects WebSockets at `/app/:key` to the server.
 *
 * @returns a function that closes all WebSockets, and resolves when all of them are closed.
 */
export function acceptWebSockets(
  http: Server,
  server: PusherServer,
  onRequest: RequestListener,
): () => Promise<void> {
  const webSockets = new WebSocketServer({ noServer: true });
  let closing = false;

  http.on('upgrade', (request, tcpSocket, head) => {
    // Without a listener, an error of the TCP socket would end the process.
    tcpSocket.on('error', () => {});
    const key = APP_PATH.exec(request.url ?? '')?.groups?.key;
    if (key === undefined || closing) {
      tcpSocket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      if (!closing) onRequest(refusalOf(request));
      return;
    }
    webSockets.handleUpgrade(request, tcpSocket, head, (webSocket) => connect(webSocket, server, key));
  });

  return async () => {
    closing = true;
    await Promise.all([...webSockets.clients].map(closeWebSocket));
    webSockets.close();
  };
}

function refusalOf({ method = 'GET', url = '/' }: IncomingMessage): RequestRecord {
  const [path = '/'] = url.split('?', 1);
  const problem = 'WebSockets have the path /app/:key.';
  return {
    kind: 'websocket',
    method,
    path,
    appKey: undefined,
    status: 404,
    problem,
    events: [],
    time: Date.now(),
  };
}

function connect(webSocket: WebSocket, server: PusherServer, key: string): void {
  const peer = server.accept(
    {
      send: (text) => webSocket.send(text),
      close: (code, reason) => webSocket.close(code, reason),
      drop: () => webSocket.terminate(),
    },
    { key },
  );
  // The default `binaryType` makes each message a Buffer, which the types of ws cannot express.
  webSocket.on('message', (data) => peer.receive((data as Buffer).toString()));
  webSocket.on('close', (code, reason) => peer.closed(code, reason.toString()));
  // A `close` event with the code follows. Without a listener, the error would end the process.
  webSocket.on('error', () => {});
}

function closeWebSocket(webSocket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => webSocket.terminate(), CLOSE_TIMEOUT_MS);
    webSocket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    webSocket.close(1001);
  });
}
