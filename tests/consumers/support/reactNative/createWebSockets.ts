import type { WebSocket as NodeWebSocket } from 'ws';

type Handler = ((event: object) => void) | null;

/** The class `WebSocket` of a device whose network can be unplugged. */
export function createWebSockets(load: NodeJS.Require, defer: (callback: () => void) => void) {
  const { WebSocket: Socket } = load('ws') as { WebSocket: typeof NodeWebSocket };
  const sockets: DeviceSocket[] = [];
  let isUnplugged = false;

  /** React Native's WebSocket, as far as pusher-js uses it: the four handlers, `send`, `close` and `readyState`. */
  class DeviceSocket {
    onopen: Handler = null;
    onmessage: Handler = null;
    onerror: Handler = null;
    onclose: Handler = null;
    readonly #socket: NodeWebSocket;

    constructor(url: string) {
      // No server listens on port 1.
      this.#socket = new Socket(isUnplugged ? 'ws://127.0.0.1:1' : url);
      const pass = (name: 'onopen' | 'onmessage' | 'onerror' | 'onclose') => (event: object) => {
        if (!isUnplugged || name === 'onerror' || name === 'onclose') defer(() => this[name]?.(event));
      };
      this.#socket.onopen = pass('onopen');
      this.#socket.onmessage = pass('onmessage');
      this.#socket.onerror = pass('onerror');
      this.#socket.onclose = pass('onclose');
      sockets.push(this);
    }

    get readyState() {
      return this.#socket.readyState;
    }

    send(data: string) {
      if (!isUnplugged) this.#socket.send(data);
    }

    close(code?: number, reason?: string) {
      this.#socket.close(code, reason);
    }

    /** The system ends the socket, as iOS does to a suspended app. */
    kill() {
      this.#socket.terminate();
    }
  }

  return {
    WebSocket: DeviceSocket,
    sockets,
    unplug() {
      isUnplugged = true;
    },
    plugIn() {
      isUnplugged = false;
    },
  };
}
