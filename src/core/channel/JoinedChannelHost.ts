import type { ChannelEvents } from './ChannelEvents';
import type { ChannelSession } from './ChannelSession';
import type { ChannelState } from './ChannelState';

/** What a channel on one client needs of its subscription. */
export interface JoinedChannelHost {
  readonly name: string;
  readonly session: ChannelSession;
  readonly events: ChannelEvents;
  getState(): ChannelState;
  setState(state: ChannelState): void;
  /** The subscription count or a member has changed. */
  onDetailsChange(): void;
}
