import type { ChannelName, Register } from '../types/Register';
import type { ClientEventDataOf, ClientEventNameOf } from '../types/TypesOf';
import type { ChannelError } from './ChannelError';
import type { ClientEventOptions } from './ClientEventOptions';

/**
 * A subscription, discriminated by `status`.
 *
 * - `idle`: no name, not `enabled`, or no connection is wanted;
 * - `pending`: subscribing; `error` is the failure that is being retried;
 * - `subscribed`: Pusher answered `pusher:subscription_succeeded` on this connection;
 * - `error`: it failed, and nothing is tried until `retry()` or a new connection.
 */
export type ChannelState =
  | { status: 'idle'; error: null }
  | { status: 'pending'; error: ChannelError | null }
  | { status: 'subscribed'; error: null }
  | { status: 'error'; error: ChannelError };

/** What can be done about a subscription. The functions never change. */
export interface ChannelActions<Types, Name extends string> {
  /**
   * Sends a client event to the channel's other subscribers: 10 a second at most, on private and presence channels. The
   * promise resolves once the event is sent, rejects with a `ChannelError`, and need not be awaited.
   */
  trigger: <Event extends ClientEventNameOf<Types, Name>>(
    event: Event,
    data: ClientEventDataOf<Types, Name, Event>,
  ) => Promise<void>;
  /** Asks again for a subscription that failed. */
  retry: () => void;
}

/** A channel of an app with these types, as `useChannel` shows it. */
export type UseChannelOf<Types, Name extends string> = ChannelState & ChannelActions<Types, Name>;

/** A channel as `useChannel` shows it. */
export type UseChannel<Name extends ChannelName = ChannelName> = UseChannelOf<Register, Name>;

/** A subscription and what can be done about it, whatever the app's types are. */
export type ChannelFacts = ChannelState & {
  trigger: (event: string, data: unknown, options?: ClientEventOptions) => Promise<void>;
  retry: () => void;
};
