import type { SharedConnectionState } from 'react-pusher-user';
import type { TabSocket } from './TabEnvironment';
import type { AuthReply } from './TabMessage';
import type { VirtualSocket } from './VirtualSocket';

/** What a member needs of its client. */
export interface MemberClient {
  /** Opens a real socket to the URL of the group. */
  openReal(): TabSocket;
  onState(state: SharedConnectionState): void;
  /** The client belongs into the group of another user. */
  onMove(user: string): void;
  onAuth(socket: VirtualSocket, key: string, reply: AuthReply | null): void;
  onSocketClosed(socket: VirtualSocket): void;
}
