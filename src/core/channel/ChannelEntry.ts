import { createEmitter, type Emitter } from '../createEmitter';
import { channelKind, type ChannelKind } from './channelKind';
import { type ChannelState, PENDING } from './ChannelState';
import type { Subscription } from './createSubscription';

/** A channel that is wanted, whichever client it is subscribed on. */
export interface ChannelEntry {
  readonly name: string;
  readonly kind: ChannelKind;
  state: ChannelState;
  /** How many subscribers Pusher counts, where that is switched on; `null` as long as it has not said. */
  subscriptionCount: number | null;
  /** Its events by name, with their metadata. */
  readonly events: Emitter;
  /** On the client at work. */
  subscription: Subscription | null;
  /** How many want it. */
  claims: number;
  /** Runs while nobody does. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

export const createEntry = (name: string): ChannelEntry => ({
  name,
  kind: channelKind(name),
  state: PENDING,
  subscriptionCount: null,
  events: createEmitter(),
  subscription: null,
  claims: 0,
  timer: undefined,
});
