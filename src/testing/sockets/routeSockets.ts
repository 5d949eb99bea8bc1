import type PusherJs from 'pusher-js';

type Runtime = typeof PusherJs.Runtime;
type CreateWebSocket = Runtime['createWebSocket'];

/** Takes the sockets it answers for, and gives `null` for all others. */
export type SocketRoute = (url: string) => ReturnType<CreateWebSocket> | null;

interface Router {
  routes: Set<SocketRoute>;
  original: CreateWebSocket;
}

/** By the function that stands in `Runtime.createWebSocket` for it. */
const routers = new WeakMap<CreateWebSocket, Router>();

/**
 * Leads some of the sockets that pusher-js opens elsewhere, by `Runtime.createWebSocket`, through which all of its
 * runtimes go. That object is shared by the whole module, hence one router for any number of routes.
 *
 * @returns a function that ends the route; the last one puts the original back.
 */
export function routeSockets(runtime: Runtime, route: SocketRoute): () => void {
  // Where someone put another function in its place since, a new router goes on top of that.
  const { routes, original } = routers.get(runtime.createWebSocket) ?? install(runtime);
  const router = runtime.createWebSocket;
  routes.add(route);
  return () => {
    routes.delete(route);
    // Where someone wrapped the router since, it must stay: it then only passes sockets on.
    if (routes.size === 0 && runtime.createWebSocket === router) runtime.createWebSocket = original;
  };
}

function install(runtime: Runtime): Router {
  const router: Router = { routes: new Set(), original: runtime.createWebSocket };
  const createWebSocket: CreateWebSocket = (url) => {
    for (const takes of router.routes) {
      const socket = takes(url);
      if (socket) return socket;
    }
    // pusher-js reads `this` there.
    return router.original.call(runtime, url);
  };
  runtime.createWebSocket = createWebSocket;
  routers.set(createWebSocket, router);
  return router;
}
