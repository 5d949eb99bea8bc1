import type { Emitter } from './lib/createEmitter';
import { ownEntry } from './lib/ownEntry';
import type { SessionOptions } from './SessionOptions';
import { validateEvent } from './validation/validate';

/** Passes an event of the signed-in user to its listeners as its schema makes it, or calls `onInvalidEvent`. */
export function emitUserEvent(
  listeners: Emitter<unknown>,
  options: SessionOptions,
  { event, data }: { event: string; data: unknown },
): void {
  const schema = ownEntry(options.schemas?.userEvents, event);
  validateEvent(options, schema, { event, channel: null, data }, (valid) => {
    listeners.emit(event, valid);
  });
}
