import type { PusherClient } from './client/PusherClient';
import type { SessionOptions } from './SessionOptions';
import type { SigninHost } from './signin/SigninHost';
import type { Transition } from './signin/signinState';

/** One provider's life, as its hooks see it. */
export interface Session extends SigninHost {
  /** The client at work; `null` before one has loaded, or while none is wanted. */
  pusherClient: PusherClient | null;
  /** Gets a client to work, where there is to be one and none is on its way. Rejects never. */
  open(): Promise<void>;
  /** Lets the client go; `dropped`: another follows. */
  close(type: Transition): void;
  /**
   * Starts the session, and hands in the options of the latest render. Returns how to let go of it, until options are handed in
   * again. What that ends is put off to the next microtask: React hands them in before, at its next render and in its strict
   * double mount.
   */
  setOptions(options: SessionOptions): () => void;
}
