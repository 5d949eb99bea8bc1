import { callSafely } from '../lib/callSafely';
import type { SessionOptions } from '../SessionOptions';
import type { Schema, SchemaIssue } from './Schema';

/** What a schema makes of data. */
export interface Validated<Output> {
  /** What to use: only if there are no issues. */
  value?: Output;
  issues?: readonly SchemaIssue[];
}

const UNUSABLE = {
  issues: [{ message: 'The schema threw an error or returned a promise: schemas must be synchronous.' }],
};

/** What a schema makes of data; without a schema, the data themselves. */
export function validate<Output>(schema: Schema | undefined, data: unknown): Validated<Output> {
  // Without a schema, the data are taken to be what `Register` says.
  if (!schema) return { value: data as Output };
  const result = callSafely(() => schema['~standard'].validate(data));
  // A promise would come too late for an event.
  if (!result || 'then' in result) return UNUSABLE;
  return result as Validated<Output>; // the schema is typed by its output
}

/** Passes an event's data on as its schema makes them, or calls `onInvalidEvent`. `channel` is `null` for a user event. */
export function validateEvent(
  { onInvalidEvent }: SessionOptions,
  schema: Schema | undefined,
  { event, channel, data }: { event: string; channel: string | null; data: unknown },
  deliver: (data: unknown) => void,
): void {
  const { value, issues } = validate(schema, data);
  if (!issues) {
    deliver(value);
    return;
  }
  queueMicrotask(() => {
    callSafely(onInvalidEvent, { event, channel, data, issues });
  });
}
