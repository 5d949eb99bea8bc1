import type { Fields } from './readFields';
import { Refusal } from './Refusal';

/**
 * The value of a field that must be there once: of two values, this handler and `getUser` could each take another one.
 *
 * @throws Refusal 400. The message does not contain the value.
 */
export function onlyField(
  fields: Fields,
  name: string,
  isValid: (value: unknown) => value is string,
): string {
  const [value, ...others] = fields(name);
  if (others.length === 0 && isValid(value)) return value;
  const problem = others.length > 0 ? 'is there twice' : value === undefined ? 'is missing' : 'is malformed';
  throw new Refusal(400, `The field ${name} ${problem}.`);
}
