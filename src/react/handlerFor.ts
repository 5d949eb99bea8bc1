/** A handler of channel events, whatever the types of its events. */
type Handler = (data: never, metadata: never) => void;

/**
 * The function that handles an event: the handler itself, or its function for that event if it is an object. JavaScript may
 * give neither.
 */
export function handlerFor(
  handler: Handler | Partial<Record<string, Handler>> | null | undefined,
  event: string,
): Handler | undefined {
  if (typeof handler === 'function') return handler;
  return handler && Object.hasOwn(handler, event) ? handler[event] : undefined;
}
