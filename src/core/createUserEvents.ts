import { createEmitter, type Emitter } from './lib/createEmitter';
import { ownEntry } from './lib/ownEntry';
import type { SessionOptions } from './SessionOptions';
import { validateEvent } from './validation/validate';

/** The events that the server sends to the signed-in user. */
export interface UserEvents {
  /** Calls `listener` with the data of each event of that name. Returns the function that removes it. */
  on: Emitter<unknown>['on'];
  /** Passes an event on to its listeners, once it has passed its schema. */
  receive(event: string, data: unknown): void;
}

export function createUserEvents(getOptions: () => SessionOptions): UserEvents {
  const emitter = createEmitter<unknown>();
  return {
    on: emitter.on,
    receive(event, data) {
      const options = getOptions();
      const schema = ownEntry(options.schemas?.userEvents, event);
      validateEvent(options, schema, { event, channel: null, data }, (valid) => {
        emitter.emit(event, valid);
      });
    },
  };
}
