import type { SharedConnectionState } from 'react-pusher-user';
import type { TabSocket } from './TabEnvironment';
import type { AuthReply, Signature, SignatureRequest } from './TabMessage';
import type { VirtualSocket } from './VirtualSocket';

/** What a peer needs of its client. */
export interface PeerClient {
  /** Opens a real socket to the URL of the group. */
  openReal(): TabSocket;
  onState(state: SharedConnectionState): void;
  /** The client belongs into the group of another user. */
  onMove(user: string): void;
  onAuth(socket: VirtualSocket, key: string, reply: AuthReply | null): void;
  /** The standby needs a signature for its socket. */
  onSign(request: SignatureRequest): Promise<Signature> | undefined;
  /** The socket goes on at another real one. */
  onResumed(socket: VirtualSocket): void;
  onSocketClosed(socket: VirtualSocket): void;
}
