import { isObject } from '../lib/isObject';
import type { SessionOptions } from '../SessionOptions';
import type { User } from '../types/Register';
import { validate } from '../validation/validate';

/** Returns the user in user data, or `null` if the data are invalid. */
export type UserReader = (userData: unknown) => User | null;

/**
 * Creates a reader. Data are a user if the app's schema accepts them and they have a non-empty string `id`. The same data again
 * give the same object, though the schema may create a new one.
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
