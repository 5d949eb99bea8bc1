import type { HubAnswer } from '../TabMessage';

/** A virtual socket of any tab, as the hub knows it. */
export interface Guest {
  /** The id of its peer. */
  readonly id: string;
  /** Its number among the sockets of the peer. */
  readonly socket: number;
  /** Whether it has got the handshake. */
  isConnected: boolean;
  /** The user whom it has signed in. */
  user: string | null;
  post(answer: HubAnswer): void;
  /** Forgets it. */
  end(): void;
}
