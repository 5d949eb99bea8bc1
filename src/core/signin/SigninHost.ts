import type { ConnectionError } from '../pusher/ConnectionError';
import type { SessionOptions } from '../SessionOptions';
import type { SessionTools } from '../SessionTools';
import type { User } from '../types/Register';
import type { UserReader } from './createUserReader';

/** What a sign-in needs of its provider's session. */
export interface SigninHost {
  readonly tools: SessionTools;
  getOptions(): SessionOptions;
  /** Has the session open its client, if it has none. */
  openClient(): void;
  /** Why the connection is down. */
  getConnectionError(): ConnectionError;
  readonly readUser: UserReader;
  /** The server sent an event to the signed-in user. */
  onUserEvent(event: string, data: unknown): void;
  /** Signs the same user in anew. */
  refresh(): Promise<User>;
}
