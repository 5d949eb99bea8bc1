import type { AuthTools } from './auth/AuthTools';

/** What developer tools have put into a session; see `Inspector`. */
export interface SessionTools extends AuthTools {
  /** Names the component that starts to use a channel, while it mounts. */
  nameHolder: (() => string | null) | null;
}
