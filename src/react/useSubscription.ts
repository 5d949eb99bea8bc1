import { channelsOf } from '../core/channel/createChannels';
import type { Subscription } from '../core/channel/Subscription';
import { React } from './React';
import { useSession } from './SessionContext';
import { type Readable, useStore } from './useStore';

/**
 * Keeps a channel subscribed while the component is mounted, and picks from a view of it: of the subscription itself, say,
 * which is a store. Without a name it is a subscription that never begins.
 */
export const useSubscription = <Fact, Pick = Fact>(
  name: string | undefined,
  view: (subscription: Subscription) => Omit<Readable<Fact>, 'on'>,
  pick?: (fact: Fact) => Pick,
): Pick => {
  const find = channelsOf(useSession());
  return useStore(
    {
      on: React.useCallback((listen) => find(name).on(listen), [find, name]),
      getValue: () => view(find(name)).getValue(),
      initialValue: view(find(name)).initialValue,
    },
    pick,
  );
};
