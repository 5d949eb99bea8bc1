import { guard } from './guard';
import type { Schema, SchemaIssue } from './Schema';
import type { SessionOptions } from './SessionOptions';

/** A schema's verdict. One that throws, or answers by a promise, gives neither a value nor issues. */
interface Verdict {
  value?: unknown;
  issues?: readonly SchemaIssue[];
}

/** What a schema makes of a value; without a schema, the value itself. */
export const checked = (schema: Schema | undefined, value: unknown): Verdict =>
  schema ? (guard(() => schema['~standard'].validate(value) as Verdict) ?? {}) : { value };

/** Hands an event on as its schema has it, or tells the app what is wrong with it. */
export function checkData(
  { onInvalidEvent }: SessionOptions,
  schema: Schema | undefined,
  [event, data, channel = null]: [event: string, data: unknown, channel?: string | null],
  deliver: (data: unknown) => void,
): void {
  const verdict = checked(schema, data);
  if (!verdict.issues && 'value' in verdict) deliver(verdict.value);
  else
    onInvalidEvent?.({
      event,
      channel,
      data,
      issues: verdict.issues ?? [{ message: 'schema fails or is async' }],
    });
}
