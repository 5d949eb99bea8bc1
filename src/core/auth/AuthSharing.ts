import type { AuthReply, AuthSubject } from './AuthSubject';

/** Asks the app's server. With `socketId`, the signature is for that socket, and the providers are asked anew. */
export type SendAuth = (socketId?: string) => Promise<AuthReply>;

/** The tabs that share a connection, as an auth request sees them. */
export interface AuthSharing {
  /** Answers with the reply that another tab has got for the same socket, or sends the request. */
  shareAuth(subject: AuthSubject, send: SendAuth): Promise<AuthReply>;
}
