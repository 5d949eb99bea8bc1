import type { ChannelState } from './ChannelState';
import type { Member } from './Member';

/** The members of a presence channel. There are none while the channel is not subscribed or the connection is down. */
export interface Presence<Info = unknown> {
  /** The status of the subscription. */
  status: ChannelState['status'];
  /** One entry per user, however many connections the user has. The array changes only when a member does. */
  members: readonly Member<Info>[];
  /** This connection's own entry; `null` until subscribed. */
  me: Member<Info> | null;
  /** The length of `members`. */
  count: number;
}
