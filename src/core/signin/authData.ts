import { parseJson } from '../parseJson';
import type { User } from '../Register';

/** What an auth endpoint answers: the server SDK's `authenticateUser(socketId, user)`. */
export interface AuthData {
  /** `<app key>:<signature>` */
  auth: string;
  /** The user as a JSON string, exactly as signed. */
  user_data: string;
}

/** The user in a `user_data` string; `null` if there is none with a non-empty string `id`. */
export function parseUser(userData: unknown): User | null {
  // Only `id` can be checked: the app vouches for the rest by `Register`.
  const user = parseJson(userData) as User | null | undefined;
  return typeof user?.id === 'string' && user.id ? user : null;
}

/** What an endpoint or handler answered, checked before it is sent to Pusher; `null` where it will not do. */
export function checkAuthData(reply: unknown): [data: AuthData, user: User] | null {
  const data = reply as AuthData | null | undefined;
  const user = parseUser(data?.user_data);
  return typeof data?.auth === 'string' && user ? [data, user] : null;
}
