import type { SessionOptions } from '../SessionOptions';
import type { createSigninRequest } from '../signin/createSigninRequest';
import type { SigninError } from '../signin/SigninError';
import type { RefreshableSession } from './RefreshableSession';

/** What a refresh gets from the main bundle: classes that apps compare by identity, and code that need not be there twice. */
export interface RefreshTools {
  createSession: (options: SessionOptions) => RefreshableSession;
  createSigninRequest: typeof createSigninRequest;
  SigninError: typeof SigninError;
}
