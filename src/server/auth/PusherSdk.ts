import type { PresenceMember } from './PresenceMember';
import type { UserData } from './UserData';
import type { ChannelAuth, UserAuth } from './Signer';

/** What the handlers use of an instance of the official `pusher` SDK. */
export interface PusherSdk {
  /** Signs a user for a socket. */
  authenticateUser(socketId: string, userData: UserData): UserAuth;
  /** Signs a channel for a socket; `data` is the member of a presence channel. */
  authorizeChannel(socketId: string, channel: string, data?: PresenceMember): ChannelAuth;
}
