import type { WarmStart } from '../standby/WarmStart';
import type { HubMessage } from '../TabMessage';
import type { RealSocketOptions } from './RealSocket';

/** What a hub needs of its peer. */
export interface HubOptions extends RealSocketOptions {
  group: string;
  /** The peer that leads. */
  peer: string;
  epoch: number;
  /** The socket to begin with. */
  warmStart: WarmStart | null;
  /** Passes a message to the peer that leads. */
  deliver(message: HubMessage): void;
  /** What `Hub.announcement` tells has changed: the number of tabs, or the standby. */
  onAnnouncementChange(): void;
}
