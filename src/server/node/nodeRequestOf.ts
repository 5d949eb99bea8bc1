const nodeRequests = new WeakMap<Request, unknown>();

/**
 * The request of Express, Fastify or `node:http` from which `toNodeHandler` has made this request. With it, `getUser` can read
 * what the framework's plugins have found out, such as a session.
 *
 * @returns `undefined` for a request that `toNodeHandler` has not made. The type is up to you: name that of your framework.
 *
 * @example
 * ```ts
 * createUserAuthHandler({ getUser: (request) => nodeRequestOf<express.Request>(request)?.user ?? null });
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- only the app knows its framework
export function nodeRequestOf<NodeRequest>(request: Request): NodeRequest | undefined {
  // The caller names the type: see above.
  return nodeRequests.get(request) as NodeRequest | undefined;
}

/** Lets {@link nodeRequestOf} find the framework's request. */
export function rememberNodeRequest(request: Request, nodeRequest: unknown): void {
  nodeRequests.set(request, nodeRequest);
}
