import type { Channel } from 'pusher-js';
import type { Store } from '../createStore';
import type { Session } from '../Session';
import type { ChannelAuthorizer } from './ChannelAuthorizer';
import type { ChannelError } from './ChannelError';
import type { ChannelState } from './ChannelState';

/** How a client event is sent, as of the latest render. */
export interface LatestOptions {
  readonly current: {
    throttle?: boolean;
    onError?: (error: ChannelError) => void;
  };
}

/** How a channel stands, and what can be done about it. */
export type ChannelFacts = ChannelState & {
  trigger: (event: string, data: unknown, latest?: LatestOptions) => Promise<void>;
  retry: () => void;
};

/** An event, as its listeners are given it. */
export type HeldEvent = [event: string, data: unknown, metadata: unknown];

/** A channel of a session, as a store, which also emits the channel's events by their names. */
export interface Subscription extends Store<ChannelFacts> {
  readonly name: string;
  readonly session: Session;
  /** How many want it. */
  holders: number;
  /** What a cache channel holds, by Pusher's last word on this line: Pusher tells the first of us only. */
  held: HeldEvent | undefined;
  /** Runs while nobody wants it. */
  leaving: ReturnType<typeof setTimeout> | undefined;
  getChannel(): Channel | undefined;
  follow(): void;
  leave(): void;
  authorize: ChannelAuthorizer;
  /** A frame has come, which pusher-js has yet to read, and who sent it. */
  receive(from: string | undefined): void;
}
