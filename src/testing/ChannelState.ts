import type { Member } from './protocol/Member';

/** What the server knows of a channel. */
export interface ChannelState {
  readonly name: string;
  /** How many connections are subscribed; 0 where nobody is. */
  readonly subscriptionCount: number;
  /** Who is in a presence channel, each once however many their connections are; empty elsewhere. */
  readonly members: readonly Member[];
}
