import { checked } from '../checkData';
import type { User } from '../Register';
import type { SessionOptions } from '../SessionOptions';

/** What an auth endpoint answers: the server SDK's `authenticateUser(socketId, user)`. */
export interface AuthData {
  /** `<app key>:<signature>` */
  auth: string;
  /** The user as a JSON string, exactly as signed. */
  user_data: string;
}

/** The user in user data, if there is one with a non-empty string `id`, and as the app's schema wants it; else `null`. */
export const toUser = (userData: unknown, options: SessionOptions): User | null => {
  const { value: user, issues } = checked<User | null>(options.schemas?.user, userData);
  // Without a schema only `id` can be checked: the app vouches for the rest by `Register`.
  return !issues && typeof user?.id === 'string' && user.id ? user : null;
};
