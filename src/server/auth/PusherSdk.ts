import type { PresenceMember } from './PresenceMember';
import type { UserData } from './UserData';
import type { ChannelAuth, UserAuth } from './Signer';

/** What the handlers use of an instance of the official `pusher` SDK. */
export interface PusherSdk {
  authenticateUser(socketId: string, userData: UserData): UserAuth;
  authorizeChannel(socketId: string, channel: string, data?: PresenceMember): ChannelAuth;
}
