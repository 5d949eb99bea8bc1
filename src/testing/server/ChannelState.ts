import type { Member } from './protocol/Member';

/** The server's state of one channel. */
export interface ChannelState {
  readonly name: string;
  /** The number of subscribed connections. */
  readonly subscriptionCount: number;
  /** The members of a presence channel. A user with several connections is one member. Empty for other channels. */
  readonly members: readonly Member[];
}
