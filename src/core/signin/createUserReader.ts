import { isObject } from '../lib/isObject';
import type { SessionOptions } from '../SessionOptions';
import type { User } from '../types/Register';
import { validate } from '../validation/validate';

/** Reads the user in user data: `null` if there is none that the app accepts. */
export type UserReader = (userData: unknown) => User | null;

/**
 * Creates a reader. A user has a non-empty string `id`, and is what the app's schema makes of the data. The same data again
 * give the same object, however the schema makes it.
 */
export function createUserReader(getOptions: () => SessionOptions): UserReader {
  let last: { json: string; user: User } | null = null;
  return (userData) => {
    const json = JSON.stringify(userData ?? null);
    if (last?.json === json) return last.user;
    const { value, issues } = validate(getOptions().schemas?.user, userData);
    last = !issues && isUser(value) ? { json, user: value } : null;
    return last?.user ?? null;
  };
}

/** Without a schema only the `id` can be checked: the app vouches for the rest by `Register`. */
const isUser = (value: unknown): value is User =>
  isObject(value) && typeof value.id === 'string' && value.id !== '';
