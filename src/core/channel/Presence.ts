import type { ChannelState } from './ChannelState';
import type { Member } from './Member';

/** Who is on a presence channel. Empty while the channel is not subscribed, and at once when the line drops. */
export interface Presence<Info = unknown> {
  /** How the subscription stands. */
  status: ChannelState['status'];
  /** One entry a user, however many connections that user has. The array changes only when a member does. */
  members: readonly Member<Info>[];
  /** This connection's own entry; `null` until subscribed. */
  me: Member<Info> | null;
  /** The length of `members`. */
  count: number;
}
