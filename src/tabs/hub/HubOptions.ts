import type { WarmStart } from '../standby/WarmStart';
import type { HubMessage } from '../TabMessage';
import type { ConnectionOptions } from './Connection';

/** What a hub needs of its member. */
export interface HubOptions extends ConnectionOptions {
  group: string;
  /** The member that leads. */
  member: string;
  epoch: number;
  /** The socket to begin with. */
  warmStart: WarmStart | null;
  /** Passes a message to the member that leads. */
  deliver(message: HubMessage): void;
  /** What `Hub.announcement` tells has changed: the number of tabs, or the standby. */
  onAnnouncementChange(): void;
}
