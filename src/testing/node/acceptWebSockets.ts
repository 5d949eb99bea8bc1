import type { Server } from 'node:http';
import type { PusherServer } from 'react-pusher-user/testing';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

const APP_PATH = /\/app\/(?<key>[^/?]+)\/?(?:\?|$)/;
/** How long a client may take to answer the close frame before the line is cut. */
const GOODBYE_MS = 1000;

/**
 * Leads WebSockets at `/app/:key` to the server; any path may come before, as with pusher-js's `wsPath`.
 *
 * @returns a function that closes them all, and resolves when none is left.
 */
export function acceptWebSockets(http: Server, server: PusherServer): () => Promise<void> {
  const webSockets = new WebSocketServer({ noServer: true });
  let closing = false;

  http.on('upgrade', (request, line, head) => {
    // Node leaves the line to whoever handles the upgrade: an error that nobody hears would end the process.
    line.on('error', () => {});
    const key = APP_PATH.exec(request.url ?? '')?.groups?.key;
    if (key === undefined || closing) {
      line.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    webSockets.handleUpgrade(request, line, head, (webSocket) => attach(webSocket, server, key));
  });

  return async () => {
    closing = true;
    await Promise.all([...webSockets.clients].map(sayGoodbye));
    webSockets.close();
  };
}

function attach(webSocket: WebSocket, server: PusherServer, key: string): void {
  const peer = server.accept(
    {
      send: (text) => webSocket.send(text),
      close: (code, reason) => webSocket.close(code, reason),
      drop: () => webSocket.terminate(),
    },
    { key },
  );
  // A Buffer by the default `binaryType`, which @types/ws cannot know.
  webSocket.on('message', (data) => peer.receive((data as Buffer).toString()));
  webSocket.on('close', (code, reason) => peer.closed(code, reason.toString()));
  // `close` follows with a code that says it all; without a listener, Node would end the process.
  webSocket.on('error', () => {});
}

function sayGoodbye(webSocket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => webSocket.terminate(), GOODBYE_MS);
    webSocket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    webSocket.close(1001);
  });
}
