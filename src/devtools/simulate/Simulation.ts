import type { AuthFailure, Inspector, PusherClient } from 'react-pusher-user';

/** What a simulation does while it is active. */
export interface Simulation {
  /** Called with the client, and with each client that replaces it. Returns the function that undoes it. */
  onClient?(client: PusherClient, inspector: Inspector): () => void;
  /** Called once, at the start. It needs no undoing: the package and pusher-js recover by themselves. */
  onStart?(client: PusherClient): void;
  /** The failure of each auth request. */
  failure?: AuthFailure;
  /** How long each auth request waits first, in milliseconds. */
  delay?: number;
}
