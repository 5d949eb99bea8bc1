import { createStore } from '../core/lib/createStore';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore, useStore } from './useStore';

const NOT_SHARED = /* @__PURE__ */ createStore(null);

/**
 * Returns this tab's part in the connection that tabs share: its `role`, the number of `tabs`, and whether one is the `standby`.
 * Returns `null` if the connection is not shared: without `shareConnection`, where tabs cannot share, on a server, and until pusher-js has loaded.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const shared = useSharedConnection();
 * if (shared?.role === 'leader') return <p>This tab has the connection of {shared.tabs} tabs.</p>;
 * ```
 */
export const useSharedConnection: PusherHooks['useSharedConnection'] = () => {
  const { client } = useSession('useSharedConnection');
  const state = useSelectedStore(client, (attachment) => attachment?.sharedSocket?.state ?? NOT_SHARED);
  return useStore(state);
};
