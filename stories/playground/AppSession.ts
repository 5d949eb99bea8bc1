import type { Account } from './accounts';

/** Who is logged in to the app: its cookie, so to speak. */
export interface AppSession {
  account: Account | null;
  logIn: (account: Account) => void;
  logOut: () => void;
}
