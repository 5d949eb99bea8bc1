import type { Server } from 'node:http';
import type { RequestListener } from './RequestRecord';

/** The first byte of a TLS handshake. Source: RFC 8446, section 5.1, ContentType. */
const TLS_HANDSHAKE = 22;

interface ClientError extends Error {
  code?: string;
  /** The bytes that the parser refused. */
  rawPacket?: Buffer;
}

/** Answers clients whose bytes are not HTTP with status 400, and names those that use TLS. */
export function answerMalformed(http: Server, onRequest: RequestListener): void {
  http.on('clientError', ({ code, rawPacket }: ClientError, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
    // Other errors mean that a client was silent for too long or has gone: browsers open sockets that they may never use.
    if (!code?.startsWith('HPE_')) return;
    const isTls = rawPacket?.[0] === TLS_HANDSHAKE;
    onRequest({
      kind: isTls ? 'tls' : 'malformed',
      method: '',
      path: '',
      appKey: undefined,
      status: 400,
      problem: isTls ? 'This server does not use TLS.' : 'This is not an HTTP request.',
      events: [],
      time: Date.now(),
    });
  });
}
