import { isObject } from '../lib/isObject';
import type { SignedUser } from '../pusher/resendSignin';

/** Whether an auth reply has the form that the server SDK's authenticateUser() returns. */
export const isSignedUser = (data: unknown): data is SignedUser =>
  isObject(data) && typeof data.auth === 'string' && typeof data.user_data === 'string';
