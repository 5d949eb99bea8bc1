import type { AuthFailure, Inspector, PusherClient } from 'react-pusher-user';

/** What a simulation does while it is active. */
export interface Simulation {
  /** Done to the client, and to each client that takes its place. Returns the function that undoes it. */
  onClient?(client: PusherClient, inspector: Inspector): () => void;
  /** Done once, at the start. Needs no undoing: the package and pusher-js recover by themselves. */
  onStart?(client: PusherClient): void;
  /** The failure of each auth request. */
  failure?: AuthFailure;
  /** How long each auth request waits first, in milliseconds. */
  delay?: number;
}
