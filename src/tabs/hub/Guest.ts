import type { GuestId } from '../TabMessage';

/** A virtual socket of any tab, as the hub knows it. */
export interface Guest {
  readonly id: GuestId;
  /** Whether it has got the handshake. */
  isConnected: boolean;
  /** The user whom it has signed in. */
  user: string | null;
}

/** The page of a guest. */
export const pageOf = (id: GuestId): string => id.slice(0, id.indexOf('.'));
