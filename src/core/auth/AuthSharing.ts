import type { AuthReply } from './AuthReply';
import type { AuthSubject } from './AuthSubject';

/** How one tab asks the app's server. */
export interface AuthSender {
  /** Sends the request. With `socketId`, the signature is for the socket that has taken the place of the client's own. */
  send(socketId?: string): Promise<AuthReply>;
  /** Makes a request of its own for another socket, with the options of the latest render. It may come long after the first one. */
  sendAnew(socketId: string): Promise<AuthReply>;
}

/** The tabs that share a connection, as an auth request sees them. */
export interface AuthSharing {
  /** Answers with the reply that another tab has got for the same socket, or sends the request. */
  shareAuth(subject: AuthSubject, sender: AuthSender): Promise<AuthReply>;
}
