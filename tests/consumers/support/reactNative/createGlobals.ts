import { createTimers } from './createTimers';
import { createWebSockets } from './createWebSockets';

/**
 * The globals of React Native, as 0.83 sets them up: `AbortController` is a package without `AbortSignal.any` and `reason`. There is
 * no `DOMException`, no `structuredClone`, no `crypto`.
 */
export function createGlobals(load: NodeJS.Require) {
  const { timers, defer, ...clock } = createTimers();
  const { WebSocket, ...network } = createWebSockets(load, defer);
  const { AbortController: Controller } = load('abort-controller') as {
    AbortController: typeof AbortController;
  };
  const logged: string[] = [];
  const log = (...parts: unknown[]) => logged.push(parts.map(String).join(' '));
  return {
    globals: {
      ...timers,
      WebSocket,
      XMLHttpRequest: UnreachableRequest,
      fetch: withAbortOf(fetch),
      AbortController: Controller,
      queueMicrotask,
      performance: { now: () => performance.now() },
      console: { log, info: log, debug: log, warn: log, error: log },
      __DEV__: false,
    },
    logged,
    ...clock,
    ...network,
  };
}

/** pusher-js falls back to XMLHttpRequest while no WebSocket opens. These requests all fail. */
class UnreachableRequest {
  withCredentials = false;
  onreadystatechange: (() => void) | null = null;
  readyState = 0;
  status = 0;

  open() {}
  setRequestHeader() {}
  abort() {}
  send() {
    queueMicrotask(() => {
      this.readyState = 4;
      this.onreadystatechange?.();
    });
  }
}

/** Node's `fetch` with signals of the package `abort-controller`. */
function withAbortOf(nodeFetch: typeof fetch): typeof fetch {
  return (input, { signal, ...init } = {}) => {
    const controller = new AbortController();
    signal?.addEventListener('abort', () => controller.abort());
    return nodeFetch(input, { ...init, signal: controller.signal });
  };
}
