import type { Channel } from 'pusher-js';
import type { Store } from '../createStore';
import type { Session } from '../Session';
import type { ChannelEventMetadata } from '../types/ChannelEvent';
import type { ChannelError } from './ChannelError';
import type { ChannelState } from './ChannelState';

/** How a client event is sent. */
export interface SendOptions {
  throttle?: boolean;
  onError?: (error: ChannelError) => void;
}

/** How a channel stands, and what can be done about it. */
export type ChannelFacts = ChannelState & {
  trigger: (event: string, data: unknown, options?: SendOptions) => Promise<void>;
  retry: () => void;
};

/** Takes over how the subscription stands. */
export type SetState = (status: ChannelState['status'], error?: ChannelError | null) => void;

/** An event, as its listeners are given it. */
export type HeldEvent = [data: unknown, metadata: ChannelEventMetadata];

/**
 * A channel of a session, as a store, which also emits the channel's events: by their names, and all of them by `null`. Whoever
 * listens by `toggle` keeps it subscribed until it stops.
 */
export interface Subscription extends Store<ChannelFacts> {
  readonly name: string;
  readonly session: Session;
  /** The channel of pusher-js, while it is subscribed. */
  getChannel(): Channel | undefined;
}
