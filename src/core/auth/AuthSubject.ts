import type { AuthOptions } from './AuthOptions';

/** What the app's server is asked to sign: a user for a socket, or a channel for a socket. */
export interface AuthSubject {
  socketId: string;
  channelName?: string;
}

/** The auth options of users or of channels. */
export type AnyAuthOptions = AuthOptions<AuthSubject, unknown>;
