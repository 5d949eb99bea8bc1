import { IDLE, PENDING } from '../core/channel/ChannelState';
import { clientEventsOf } from '../core/channel/createClientEvents';
import { channelsOf } from '../core/channel/createChannels';
import { React } from './React';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSubscription } from './useSubscription';

/**
 * Subscribes to a channel while the component is mounted, and tells how that stands.
 *
 * Any number of components share one subscription. The last one out leaves the channel a second later, so that a remount
 * or another tab takes it over. `undefined` names no channel, `enabled: false` waits. `trigger(event, data)` sends a client
 * event, `retry()` asks again after an error; both never change.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const { status, error, retry } = useChannel('private-orders');
 * if (status === 'error') return <button onClick={retry}>{error.message} Try again</button>;
 * ```
 */
export const useChannel: PusherHooks['useChannel'] = (name, { enabled = true } = {}) => {
  const session = useSession('useChannel');
  const wanted = enabled ? name : undefined;
  const start = wanted === undefined || session.getOptions().enabled === false ? IDLE : PENDING;
  const state = useSubscription(session, wanted, (subscription) => subscription?.getState() ?? start);
  const actions = React.useMemo(
    () => ({
      trigger: (event: string, data: unknown) =>
        clientEventsOf(session).trigger({ channel: wanted ?? '', event, data }),
      retry() {
        channelsOf(session).find(wanted)?.retry();
      },
    }),
    [session, wanted],
  );
  return React.useMemo(() => ({ ...state, ...actions }), [state, actions]);
};
