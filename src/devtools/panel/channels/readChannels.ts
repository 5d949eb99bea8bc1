import type { Inspector } from 'react-pusher-user';
import { membersOf } from '../../pusher/membersOf';
import type { ShownChannel } from './ShownChannel';

/** The channels that hooks use, or are about to leave, and then those that only the app itself has subscribed. */
export function readChannels(inspector: Inspector): ShownChannel[] {
  const client = inspector.client.getValue();
  const subscriptions = inspector.getSubscriptions();
  const names = new Set(subscriptions.map(({ name }) => name));
  const others = client?.allChannels().filter(({ name }) => !names.has(name)) ?? [];
  return [
    ...subscriptions.map((subscription) => ({
      ...subscription,
      members: client && membersOf(client, subscription.name),
    })),
    ...others.map(({ name }) => ({
      name,
      state: null,
      holders: [],
      listeners: new Map<string, number>(),
      members: client && membersOf(client, name),
    })),
  ];
}
