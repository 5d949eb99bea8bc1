import {
  type ChannelName,
  type Member,
  type PresenceChannelName,
  type PresenceMembers,
  useChannel,
  useChannelEvent,
  useClientEvent,
  useLatestChannelEvent,
  useLatestUserEvent,
  useMember,
  useOnline,
  usePresence,
  useSubscriptionCount,
} from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

declare const anyName: string;

expectTypeOf<ChannelName>().toEqualTypeOf<string>();
expectTypeOf<PresenceChannelName>().toEqualTypeOf<`presence-${string}`>();

export function useAnyChannel() {
  useChannel(anyName);
  useChannel(undefined);
  useSubscriptionCount(anyName);
  void useChannel(anyName).trigger('client-anything', { any: 'thing' });
  void useChannel('private-x').trigger('client-anything', undefined);
  useChannelEvent(anyName, 'anything', (data, { event, user_id }) => {
    expectTypeOf(data).toEqualTypeOf<unknown>();
    expectTypeOf(event).toEqualTypeOf<'anything'>();
    expectTypeOf(user_id).toEqualTypeOf<string | undefined>();
  });
  useChannelEvent('news', [anyName, 'pusher:subscription_count'], (data) => {
    expectTypeOf(data).toEqualTypeOf<unknown>();
  });
  useChannelEvent('news', 'pusher:subscription_count', (data) => {
    expectTypeOf(data).toEqualTypeOf<{ subscription_count: number }>();
  });
  useChannelEvent('presence-x', 'pusher:member_removed', (data) => {
    expectTypeOf(data).toEqualTypeOf<Member>();
  });
  useChannelEvent('presence-x', 'pusher:subscription_succeeded', (data) => {
    expectTypeOf(data).toEqualTypeOf<PresenceMembers>();
  });
  expectTypeOf(useLatestChannelEvent(anyName, 'anything')).toEqualTypeOf<unknown>();
  expectTypeOf(useLatestUserEvent('anything')).toEqualTypeOf<unknown>();
  const count = useLatestUserEvent(anyName, { initial: 0, reduce: (sum) => sum + 1 });
  expectTypeOf(count).toEqualTypeOf<number>();
  // @ts-expect-error -- a public channel carries no client events
  void useChannel('news').trigger('client-anything', {});
  // @ts-expect-error -- a client event's name begins with `client-`
  void useChannel('private-x').trigger('anything', {});
}

export function useAnyClientEvent() {
  const typing = useClientEvent('private-x', 'client-typing');
  expectTypeOf(typing).toEqualTypeOf<(data: unknown) => Promise<void>>();
  useClientEvent(`presence-${anyName}`, 'client-typing');
  useClientEvent(undefined, 'client-typing');
  // @ts-expect-error -- a public channel carries no client events
  useClientEvent('news', 'client-typing');
  // @ts-expect-error -- Pusher passes no client events on where it cannot read
  useClientEvent('private-encrypted-x', 'client-typing');
  // @ts-expect-error -- a client event's name begins with `client-`
  useClientEvent('private-x', 'typing');
}

export function useAnyPresence() {
  expectTypeOf(usePresence('presence-x').members).toEqualTypeOf<readonly Member[]>();
  expectTypeOf(usePresence(`presence-${anyName}`, ({ me }) => me)).toEqualTypeOf<Member | null>();
  expectTypeOf(usePresence(undefined).count).toEqualTypeOf<number>();
  expectTypeOf(useMember('presence-x', anyName)).toEqualTypeOf<Member | null>();
  useOnline(anyName);
  // @ts-expect-error -- not a presence channel
  usePresence('private-x');
  // @ts-expect-error -- any name may be no presence channel
  usePresence(anyName);
  // @ts-expect-error -- not a presence channel
  useMember('private-x', anyName);
}
