import type { ChannelSession } from './ChannelSession';
import type { ChannelState } from './ChannelState';

/** The state of a channel while its session has no client. Nothing is pending if no connection is wanted. */
export function stateWithoutClient({ getOptions, connection }: ChannelSession): ChannelState {
  const isWanted = getOptions().enabled !== false && !connection.store.getValue().error;
  return { status: isWanted ? 'pending' : 'idle', error: null };
}
