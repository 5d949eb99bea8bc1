import { type Channels, channelsOf, type LatestListener } from '../core/channel/createChannels';
import type { Subscription } from '../core/channel/createSubscription';
import type { Session } from '../core/Session';
import { React } from './React';
import { type Readable, useStore } from './useStore';

/** Keeps a channel subscribed while the component is mounted, and listens to its events: their names, parted by NUL. */
export const useRetained = (
  channels: Channels,
  name: string | undefined,
  events?: string,
  latest?: LatestListener,
): void => {
  React.useEffect(
    () => (name === undefined ? undefined : channels.retain(name, events?.split('\0'), latest)),
    [channels, name, events, latest],
  );
};

/**
 * Keeps a channel subscribed while the component is mounted, and picks from what is known of it: nothing, before the
 * component has mounted, and where the name is undefined.
 */
export const useSubscription = <Fact>(
  session: Session,
  name: string | undefined,
  pick: (subscription: Subscription | undefined) => Fact,
): Fact => {
  const channels = channelsOf(session);
  useRetained(channels, name);
  const store = React.useMemo<Readable<Subscription | undefined>>(
    () => ({
      on: (listener) => channels.on(listener, name),
      get: () => channels.find(name),
      initial: undefined,
    }),
    [channels, name],
  );
  return useStore(store, pick);
};
