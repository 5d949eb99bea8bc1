import type { AuthReply, AuthSubject } from './AuthSubject';

/** The tabs that share a connection, as an auth request sees them. */
export interface AuthSharing {
  /** Answers with the reply that another tab has got for the same socket, or sends the request. */
  shareAuth(subject: AuthSubject, send: () => Promise<AuthReply>): Promise<AuthReply>;
}
