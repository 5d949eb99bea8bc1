import type { Subscription } from '../channel/Subscription';
import type { ChannelSession } from '../channel/ChannelSession';
import type { ClientSlot } from '../ClientSlot';
import type { SigninRunner } from '../signin/SigninRunner';
import type { SessionWatchlist } from '../watchlist/SessionWatchlist';

/** What a refresh needs of a provider's session. */
export interface RefreshableSession extends ChannelSession {
  readonly signin: SigninRunner;
  readonly slot: ClientSlot;
  /** The channels that are in use, by their names. */
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly watchlist: SessionWatchlist;
  /** Starts the session. Returns the function that ends it in the next microtask. */
  start(): () => void;
}
