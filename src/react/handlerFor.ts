/** A handler of channel events, whatever the types of its events. */
type Handler = (data: never, metadata: never) => void;

/** The function of an object of handlers for an event. JavaScript may give no handlers. */
export const handlerFor = (
  handlers: Partial<Record<string, Handler>> | null | undefined,
  event: string,
): Handler | undefined => (handlers && Object.hasOwn(handlers, event) ? handlers[event] : undefined);
