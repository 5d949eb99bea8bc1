import { useMemo, useState } from 'react';
import type { ChannelFacts, ChannelState } from '../core/channel/ChannelState';
import { subscriptionsOf } from '../core/channel/subscriptionsOf';
import { createStore } from '../core/lib/createStore';
import { isNoName } from './isNoName';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useEffectForEach } from './useEffectForEach';
import { useStore } from './useStore';

/**
 * Subscribes to each channel of a list while the component is mounted, and returns their states: `channels.get(name)` is what
 * `useChannel(name)` returns, and `status` tells of all channels at once.
 *
 * The list may be inline. Another list leaves and joins only what has changed. A name that is listed twice counts once. The
 * component renders only when the list or a state changes, and `channels` is the same object until then. With a list of
 * `undefined` or `enabled: false`, the hook does nothing.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const { status, channels } = useChannels(rooms.map(({ id }) => `presence-room-${id}`));
 * if (status === 'pending') return <p>Joining …</p>;
 * const retry = () => channels.forEach((channel) => channel.retry());
 * if (status === 'error') return <button onClick={retry}>Some rooms are closed. Try again</button>;
 * ```
 */
export const useChannels: PusherHooks['useChannels'] = (names, options) => {
  const find = subscriptionsOf(useSession('useChannels'));
  const wanted: readonly string[] = (options?.enabled === false ? undefined : names) ?? [];
  const [changes] = useState(createChangeCount);
  const changeCount = useStore(changes);
  const key = JSON.stringify(wanted);
  const shown = useMemo(() => {
    const channels = new Map<string, ChannelFacts>();
    for (const name of wanted) {
      if (isNoName(name)) continue;
      const { store } = find(name);
      channels.set(name, changeCount === SERVER_RENDER ? store.initialValue : store.getValue());
    }
    return { status: statusOf([...channels.values()]), channels };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the names
  }, [find, key, changeCount]);

  useEffectForEach(wanted, shown, (name, shownRef) => {
    const subscription = find(name);
    const { store } = subscription;
    let last = shownRef.current.value.channels.get(name);
    const follow = () => {
      // The store also announces what only other hooks show, such as members.
      if (store.getValue() === last) return;
      last = store.getValue();
      changes.set(changes.getValue() + 1);
    };
    const unsubscribe = store.subscribe(follow);
    const release = subscription.retain();
    // The state may have changed since the render.
    follow();
    return () => {
      unsubscribe();
      release();
    };
  });
  // `Register` knows the types of each channel.
  return shown as never;
};

/** The count of changes in a server render and during hydration. */
const SERVER_RENDER = -1;

/**
 * Counts the changes of a list of channels. The states themselves are read once per render: however many change at once, that
 * takes one pass over the list.
 */
const createChangeCount = () => {
  const changes = createStore(SERVER_RENDER);
  changes.set(0);
  return changes;
};

/** From the status that matters most to the one that matters least. */
const STATUSES: readonly ChannelState['status'][] = ['error', 'pending', 'idle', 'subscribed'];

const statusOf = (channels: readonly ChannelState[]): ChannelState['status'] =>
  STATUSES.find((status) => channels.some((channel) => channel.status === status)) ?? 'idle';
