import type { Tab } from '../Tab';

/** A tab of a walk, and what the walk has done to it. */
export interface ChaosTab {
  readonly tab: Tab;
  /** The `userId` of its provider. */
  user: string | null;
  isFrozen: boolean;
  isMounted: boolean;
  /** Whether the app has called `signout()`, and not `signin()` since. */
  isSignedOut: boolean;
  /** Whether the server has dropped a connection: the app of the tab may have heard of that as an error. */
  wasDropped: boolean;
}

/** A frozen page does nothing, and a page without a provider has no connection. */
export const isActive = ({ isFrozen, isMounted }: ChaosTab) => isMounted && !isFrozen;

/** Whether the user of an active tab must be signed in. */
export const isWanted = ({ user, isSignedOut }: ChaosTab) => user !== null && !isSignedOut;
