import { guard } from './guard';
import type { Schema, SchemaIssue } from './validation/Schema';
import type { SessionOptions } from './SessionOptions';

/** A schema's verdict: `value` counts where there are no issues. */
interface Verdict<Output> {
  value?: Output;
  issues?: readonly SchemaIssue[];
}

/** What a schema makes of a value; without a schema, the value itself. */
export const checked = <Output>(schema: Schema | undefined, value: unknown): Verdict<Output> => {
  const verdict = schema
    ? // A promise would come too late.
      guard(() => schema['~standard'].validate(value) as Verdict<Output>)
    : { value: value as Output };
  return verdict && !('then' in verdict)
    ? verdict
    : // As React's own, the text is left out of production builds.
      {
        issues: process.env.NODE_ENV === 'production' ? [] : [{ message: 'The schema throws, or is async.' }],
      };
};

/** Hands an event of a channel or, without one, of the user on as its schema has it, or tells the app what is wrong with it. */
export const checkData = (
  options: SessionOptions,
  schema: Schema | undefined,
  event: string,
  data: unknown,
  deliver: (data: unknown) => void,
  channel: string | null = null,
): void => {
  const { value, issues } = checked(schema, data);
  if (issues) queueMicrotask(() => guard(options.onInvalidEvent, { event, channel, data, issues }));
  else deliver(value);
};
