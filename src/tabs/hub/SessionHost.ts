import type { Guest } from './Guest';

/** What the parts of a session do: the hub is behind it. */
export interface SessionHost {
  readonly guests: Guest[];
  /** Sends a frame to the server. */
  sendToServer(raw: string): void;
  /** Sends a guest into the group of another user; `''`: into the group that has no user in its name. */
  move(guest: Guest, user: string): void;
  /** Opens another socket in place of this one. Connected guests open others, too. */
  replace(): void;
  /** Ends a connection that is dead. */
  fail(): void;
  /** The user or the channels of the socket have changed. */
  onChange(): void;
  now(): number;
}
