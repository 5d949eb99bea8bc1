import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Starts TCP proxies to a server. A line is the port of one proxy; `cut` closes the sockets of that proxy. */
export function startLines(host: string, port: number) {
  const lines = new Map<number, { server: Server; sockets: Set<Socket> }>();

  const cut = (line: number) => {
    for (const socket of lines.get(line)?.sockets ?? []) socket.destroy();
  };

  return {
    async open(): Promise<number> {
      const sockets = new Set<Socket>();
      const server = createServer((near) => {
        const far = connect(port, host);
        for (const [socket, other] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(socket);
          socket.pipe(other);
          socket.on('error', () => other.destroy());
          socket.on('close', () => {
            sockets.delete(socket);
            other.destroy();
          });
        }
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port: line } = server.address() as AddressInfo;
      lines.set(line, { server, sockets });
      return line;
    },
    cut,
    close() {
      for (const [line, { server }] of lines) {
        server.close();
        cut(line);
      }
    },
  };
}
