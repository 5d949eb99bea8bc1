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
  let last: { json: string | undefined; user: User } | null = null;
  return (userData) => {
    const json = JSON.stringify(userData);
    if (last && last.json === json) return last.user;
    const { value, issues } = validate<User | null>(getOptions().schemas?.user, userData);
    // Without a schema only `id` can be checked: the app vouches for the rest by `Register`.
    const isUser = !issues && typeof value?.id === 'string' && value.id !== '';
    last = isUser && value ? { json, user: value } : null;
    return last?.user ?? null;
  };
}
