import { checked } from '../checkData';
import type { User } from '../types/Register';
import type { SigninHost } from './SigninHost';

export type { AuthData } from './UserAuthenticationOptions';

/**
 * The user in user data, if there is one with a non-empty string `id`, and as the app's schema wants it; else `null`. The same
 * data again are the same object, however the schema makes it: `host` remembers the last.
 */
export const readUser = (userData: unknown, host: SigninHost): User | null => {
  const said = JSON.stringify(userData);
  if (!host.known || host.said !== said) {
    const { value: user, issues } = checked<User | null>(host.getOptions().schemas?.user, userData);
    // Without a schema only `id` can be checked: the app vouches for the rest by `Register`.
    host.said = said;
    host.known = !issues && typeof user?.id === 'string' && user.id ? user : null;
  }
  return host.known;
};
