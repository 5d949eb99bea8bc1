import type { MemberClient } from '../MemberClient';
import type { WarmSocket } from '../standby/WarmSocket';
import type { TabEnvironment } from '../TabEnvironment';
import type { HubMessage } from '../TabMessage';

/** What a hub needs of its member. */
export interface HubOptions {
  environment: TabEnvironment;
  group: string;
  /** The user in the name of the group. */
  user: string | null;
  /** The member that leads. */
  member: string;
  epoch: number;
  client: Pick<MemberClient, 'openReal'>;
  /** The socket to begin with. */
  warm: WarmSocket | null;
  /** Passes a message to the member that leads. */
  deliver(message: HubMessage): void;
  /** The number of tabs has changed, or the standby. */
  onTabs(): void;
}
