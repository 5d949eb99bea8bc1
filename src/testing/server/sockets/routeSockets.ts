import type PusherJs from 'pusher-js';

type Runtime = typeof PusherJs.Runtime;
type CreateWebSocket = Runtime['createWebSocket'];

/** Opens the socket for a URL, or returns `null` to leave the URL to another route. */
export type SocketRoute = (url: string) => ReturnType<CreateWebSocket> | null;

interface Router {
  routes: Set<SocketRoute>;
  /** The routes for the URLs that no other route takes. */
  lastRoutes: Set<SocketRoute>;
  original: CreateWebSocket;
}

/** The routers, by the function that each of them assigned to `Runtime.createWebSocket`. */
const routers = new WeakMap<CreateWebSocket, Router>();

/**
 * Adds a route for the sockets that pusher-js opens. All runtimes of pusher-js open sockets by `Runtime.createWebSocket`.
 * The whole module shares that object, so all routes share one router. A route that is `last` is asked after the others,
 * whenever it was added.
 *
 * @returns a function that removes the route. Without routes, the original function is assigned again.
 */
export function routeSockets(runtime: Runtime, route: SocketRoute, { last = false } = {}): () => void {
  // If other code has replaced the function since, a new router wraps the replacement.
  const router = routers.get(runtime.createWebSocket) ?? installRouter(runtime);
  const createWebSocket = runtime.createWebSocket;
  const routes = last ? router.lastRoutes : router.routes;
  routes.add(route);
  return () => {
    routes.delete(route);
    const isEmpty = router.routes.size === 0 && router.lastRoutes.size === 0;
    // If other code has wrapped the router since, the router stays and calls the original function.
    if (isEmpty && runtime.createWebSocket === createWebSocket) runtime.createWebSocket = router.original;
  };
}

function installRouter(runtime: Runtime): Router {
  const router: Router = {
    routes: new Set(),
    lastRoutes: new Set(),
    original: runtime.createWebSocket,
  };
  const createWebSocket: CreateWebSocket = (url) => {
    for (const route of [...router.routes, ...router.lastRoutes]) {
      const socket = route(url);
      if (socket) return socket;
    }
    // The original function of pusher-js uses `this`.
    return router.original.call(runtime, url);
  };
  runtime.createWebSocket = createWebSocket;
  routers.set(createWebSocket, router);
  return router;
}
