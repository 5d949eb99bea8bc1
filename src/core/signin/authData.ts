import type { User } from '../Register';
import { SigninError } from './SigninError';

/** What an auth endpoint answers: the server SDK's `authenticateUser(socketId, user)`. */
export interface AuthData {
  /** `<app key>:<signature>` */
  auth: string;
  /** The user as a JSON string, exactly as signed. */
  user_data: string;
}

/** What a JSON string says; `undefined` where it is none. */
export function parseJson(text: unknown): unknown {
  try {
    // What is no string, is none as JSON either.
    return JSON.parse(text as string);
  } catch {
    return undefined;
  }
}

/** The user in a `user_data` string; `null` if there is none with a non-empty string `id`. */
export function parseUser(userData: unknown): User | null {
  // Only `id` can be checked: the app vouches for the rest by `Register`.
  const user = parseJson(userData) as User | null | undefined;
  return typeof user?.id === 'string' && user.id ? user : null;
}

/**
 * Checks what an endpoint or handler answered, before it is sent to Pusher.
 *
 * @throws SigninError `invalid-reply`
 */
export function checkAuthData(reply: unknown): [data: AuthData, user: User] {
  const data = reply as AuthData | null | undefined;
  const user = parseUser(data?.user_data);
  if (typeof data?.auth === 'string' && user) return [data, user];
  throw new SigninError('invalid-reply');
}
