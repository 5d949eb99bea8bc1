import { checked } from '../checkData';
import { parseJson } from '../parseJson';
import type { User } from '../Register';
import type { Schema } from '../Schema';

/** What an auth endpoint answers: the server SDK's `authenticateUser(socketId, user)`. */
export interface AuthData {
  /** `<app key>:<signature>` */
  auth: string;
  /** The user as a JSON string, exactly as signed. */
  user_data: string;
}

/** The user in user data, if there is one with a non-empty string `id`, and as the app's schema wants it; else `null`. */
export function toUser(userData: unknown, schema: Schema | undefined): User | null {
  const { value, issues } = checked(schema, userData);
  // Without a schema only `id` can be checked: the app vouches for the rest by `Register`.
  const user = value as User | null | undefined;
  return !issues && typeof user?.id === 'string' && user.id ? user : null;
}

/** What an endpoint or handler answered, checked before it is sent to Pusher; `null` where it will not do. */
export function checkAuthData(
  reply: unknown,
  schema: Schema | undefined,
): [data: AuthData, user: User] | null {
  const data = reply as AuthData | null | undefined;
  const user = toUser(parseJson(data?.user_data), schema);
  return typeof data?.auth === 'string' && user ? [data, user] : null;
}
