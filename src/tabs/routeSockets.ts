import type { TabSocket } from './TabEnvironment';

/** The part of pusher-js's `Runtime` that opens sockets. */
export interface SocketRuntime {
  createWebSocket(url: string): TabSocket;
}

/** Opens the socket of one client. `openReal` opens a real one. */
export type SocketRoute = (url: string, openReal: () => TabSocket) => TabSocket;

interface Router {
  routes: Map<string, SocketRoute>;
  original: SocketRuntime['createWebSocket'];
}

/** The routers, by the function that each of them assigned to `Runtime.createWebSocket`. */
const routers = new WeakMap<SocketRuntime['createWebSocket'], Router>();

/** The part of a path that marks the sockets of one client. */
const MARK = /\/shared-[^/]+/;

/**
 * Adds a route for the sockets whose path has a mark, which pusher-js gets by its option `wsPath`. All clients of a class open
 * their sockets by the same function: those without a mark get theirs as before.
 *
 * @returns the mark, and a function that removes the route
 */
export function routeSockets(runtime: SocketRuntime, route: SocketRoute): { mark: string; end(): void } {
  // If other code has replaced the function since, a new router wraps the replacement.
  const router = routers.get(runtime.createWebSocket) ?? installRouter(runtime);
  const { createWebSocket } = runtime;
  const mark = `/shared-${Math.random().toString(36).slice(2)}`;
  router.routes.set(mark, route);
  return {
    mark,
    end() {
      router.routes.delete(mark);
      // If other code has wrapped the router since, the router stays and calls the original function.
      if (router.routes.size === 0 && runtime.createWebSocket === createWebSocket)
        runtime.createWebSocket = router.original;
    },
  };
}

function installRouter(runtime: SocketRuntime): Router {
  const router: Router = { routes: new Map(), original: runtime.createWebSocket };
  runtime.createWebSocket = (url) => {
    // The original function of pusher-js uses `this`.
    const openReal = (realUrl: string) => router.original.call(runtime, realUrl);
    const mark = MARK.exec(url)?.[0];
    const route = mark && router.routes.get(mark);
    if (!route) return openReal(url);
    const realUrl = url.replace(mark, '');
    return route(realUrl, () => openReal(realUrl));
  };
  routers.set(runtime.createWebSocket, router);
  return router;
}
