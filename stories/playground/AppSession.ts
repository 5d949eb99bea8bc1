import type { Account } from './accounts';

/** The login of the app. In a real app, a session cookie holds the account. */
export interface AppSession {
  account: Account | null;
  logIn: (account: Account) => void;
  logOut: () => void;
}
