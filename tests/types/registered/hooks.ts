import {
  type ChannelErrorCode,
  type ChannelEventMetadata,
  type ChannelState,
  type Member,
  type PresenceMembers,
  type User,
  useChannel,
  useChannelEvent,
  useChannels as useListed,
  useClientEvent,
  useLatestChannelEvent,
  useLatestUserEvent,
  useMember,
  useOnline,
  usePresence,
  useSignin,
  useSubscriptionCount,
  useUser,
  useWatchlist,
} from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

declare const room: string;
declare const isOpen: boolean;

export function useChannels() {
  const channel = useChannel('presence-room-7', { enabled: isOpen });
  expectTypeOf(channel.status).toEqualTypeOf<ChannelState['status']>();
  expectTypeOf(channel.retry).toEqualTypeOf<() => void>();
  if (channel.status === 'error') expectTypeOf(channel.error.code).toEqualTypeOf<ChannelErrorCode>();
  if (channel.status === 'subscribed') expectTypeOf(channel.error).toEqualTypeOf<null>();
  useChannel(`presence-room-${room}`);
  useChannel(isOpen ? 'news' : undefined);
  useChannel(undefined);
  useSubscriptionCount('news');
  // @ts-expect-error -- no such channel is registered
  useChannel('new');
  // @ts-expect-error -- any string may be no channel
  useChannel(room);
  // @ts-expect-error -- no such channel is registered
  useSubscriptionCount(`private-${room}`);
}

export function useTrigger() {
  const { trigger } = useChannel(`presence-room-${room}`);
  void trigger('client-typing', { at: 1 });
  // @ts-expect-error -- the data of another event
  void trigger('client-typing', { why: '' });
  // @ts-expect-error -- the server's event, not a client's
  void trigger('message', { text: '' });
  // @ts-expect-error -- a public channel carries no client events
  void useChannel('news').trigger('client-typing', { at: 1 });
}

export function useEvents() {
  useChannelEvent('news', 'headline', (data, metadata) => {
    expectTypeOf(data).toEqualTypeOf<{ text: string }>();
    expectTypeOf(metadata).toEqualTypeOf<ChannelEventMetadata<'headline', { text: string }, 'news'>>();
  });
  useChannelEvent(`presence-room-${room}`, 'client-typing', (data, { user_id }) => {
    expectTypeOf(data).toEqualTypeOf<{ at: number }>();
    expectTypeOf(user_id).toEqualTypeOf<string | undefined>();
  });
  // One event of many channels: what they have in common.
  useChannelEvent(isOpen ? 'presence-room-1' : 'presence-room-2', 'message', (data) => {
    expectTypeOf(data).toEqualTypeOf<{ text: string }>();
  });
  useChannelEvent(isOpen ? 'news' : undefined, 'headline', () => undefined, { enabled: isOpen });
  // @ts-expect-error -- no such event on this channel
  useChannelEvent('news', 'message', () => undefined);
  // @ts-expect-error -- a public channel carries no client events
  useChannelEvent('news', 'client-typing', () => undefined);
  // @ts-expect-error -- the data of another event
  useChannelEvent('news', 'headline', (data: { of: number }) => data);
}

export function useSeveralEvents() {
  useChannelEvent('news', ['headline', 'correction'], (data, metadata) => {
    expectTypeOf(data).toEqualTypeOf<{ text: string } | { of: number }>();
    switch (metadata.event) {
      case 'headline':
        expectTypeOf(metadata.data).toEqualTypeOf<{ text: string }>();
        break;
      case 'correction':
        expectTypeOf(metadata.data).toEqualTypeOf<{ of: number }>();
        break;
      default:
        expectTypeOf(metadata).toEqualTypeOf<never>();
    }
  });
  useChannelEvent('news', ['headline', 'correction'], (_, { event, data }) => {
    if (event === 'headline') expectTypeOf(data).toEqualTypeOf<{ text: string }>();
    else expectTypeOf(data).toEqualTypeOf<{ of: number }>();
  });
  const events = ['message', 'client-left'] as const;
  useChannelEvent('presence-room-7', events, (data) => {
    expectTypeOf(data).toEqualTypeOf<{ text: string } | { why: string }>();
  });
  // @ts-expect-error -- one of them is no event of this channel
  useChannelEvent('news', ['headline', 'message'], () => undefined);
}

export function usePusherEvents() {
  useChannelEvent('presence-room-7', 'pusher:member_added', (member) => {
    expectTypeOf(member).toEqualTypeOf<Member<{ name: string }>>();
  });
  useChannelEvent('presence-lobby', 'pusher:subscription_succeeded', (members) => {
    expectTypeOf(members).toEqualTypeOf<PresenceMembers<{ name: string; away: boolean }>>();
  });
  useChannelEvent('news', 'pusher:subscription_count', ({ subscription_count }) => {
    expectTypeOf(subscription_count).toEqualTypeOf<number>();
  });
  useChannelEvent('news', 'pusher:subscription_error', ({ status }) => {
    expectTypeOf(status).toEqualTypeOf<number | undefined>();
  });
  // @ts-expect-error -- only a presence channel has members
  useChannelEvent('news', 'pusher:member_added', () => undefined);
}

export function useClientEvents() {
  const typing = useClientEvent(`presence-room-${room}`, 'client-typing', { throttle: true });
  expectTypeOf(typing).toEqualTypeOf<(data: { at: number }) => Promise<void>>();
  const left = useClientEvent(isOpen ? 'presence-room-7' : undefined, 'client-left', {
    onError: ({ code }) => expectTypeOf(code).toEqualTypeOf<ChannelErrorCode>(),
  });
  void left({ why: 'late' });
  // @ts-expect-error -- the data of another event
  void left({ at: 1 });
  // Its client events are left out, so any name will do that Pusher takes.
  void useClientEvent('private-desk', 'client-anything')(1);
  // @ts-expect-error -- a client event's name begins with `client-`
  useClientEvent('private-desk', 'opened');
  // @ts-expect-error -- a public channel carries no client events
  useClientEvent('news', 'client-typing');
  // @ts-expect-error -- no such client event on this channel
  useClientEvent('presence-room-7', 'client-tpying');
}

export function usePresences() {
  const { members, me, count, status } = usePresence('presence-room-7');
  expectTypeOf(members).toEqualTypeOf<readonly Member<{ name: string }>[]>();
  expectTypeOf(me).toEqualTypeOf<Member<{ name: string }> | null>();
  expectTypeOf(count).toEqualTypeOf<number>();
  expectTypeOf(status).toEqualTypeOf<'idle' | 'pending' | 'subscribed' | 'error'>();
  const names = usePresence(
    `presence-room-${room}`,
    (presence) => presence.members.map((member) => member.info.name),
    (a, b) => a.join() === b.join(),
  );
  expectTypeOf(names).toEqualTypeOf<string[]>();
  expectTypeOf(usePresence(undefined, (presence) => presence.count)).toEqualTypeOf<number>();
  const member = useMember(isOpen ? 'presence-lobby' : undefined, undefined);
  expectTypeOf(member).toEqualTypeOf<Member<{ name: string; away: boolean }> | null>();
  // @ts-expect-error -- not a presence channel
  usePresence('private-desk');
  // @ts-expect-error -- not a presence channel, with a selector
  usePresence('news', (presence) => presence.count);
  // @ts-expect-error -- no such channel is registered
  usePresence('presence-hall');
  // @ts-expect-error -- not a presence channel
  useMember('news', '7');
}

export function useUsers() {
  expectTypeOf(useUser()).toEqualTypeOf<User | null>();
  expectTypeOf(useSignin().signin).returns.resolves.toEqualTypeOf<User>();
  expectTypeOf(useWatchlist().online).toEqualTypeOf<readonly string[]>();
  expectTypeOf(useOnline(undefined)).toEqualTypeOf<boolean>();
}

export function useLatest() {
  expectTypeOf(useLatestUserEvent('shipped')).toEqualTypeOf<{ orderId: string } | undefined>();
  const total = useLatestUserEvent('refunded', { initial: 0, reduce: (sum, { amount }) => sum + amount });
  expectTypeOf(total).toEqualTypeOf<number>();
  expectTypeOf(useLatestChannelEvent('news', 'headline')).toEqualTypeOf<{ text: string } | undefined>();
  const orders = useLatestUserEvent(isOpen ? 'shipped' : undefined, {
    initial: new Set<string>(),
    reduce: (ids, { orderId }) => new Set([...ids, orderId]),
  });
  expectTypeOf(orders).toEqualTypeOf<Set<string>>();
  const texts = useLatestChannelEvent('presence-room-7', 'message', {
    initial: [] as string[],
    reduce: (all, { text }) => [...all, text],
  });
  expectTypeOf(texts).toEqualTypeOf<string[]>();
  // @ts-expect-error -- no such event is registered
  useLatestUserEvent('shiped');
  // @ts-expect-error -- no such event on this channel
  useLatestChannelEvent('news', 'message');
  // @ts-expect-error -- it gives another type than it takes
  useLatestUserEvent('refunded', { initial: 0, reduce: (sum, { amount }) => `${sum} and ${amount}` });
}

export function useListsOfChannels() {
  const { status, channels } = useListed(['news', 'presence-room-7'], { enabled: isOpen });
  expectTypeOf(status).toEqualTypeOf<ChannelState['status']>();
  const room7 = channels.get('presence-room-7');
  void room7?.trigger('client-typing', { at: 1 });
  // @ts-expect-error -- the map may not have it
  room7.retry();
  // @ts-expect-error -- a public channel carries no client events
  void channels.get('news')?.trigger('client-typing', { at: 1 });
  // @ts-expect-error -- not in the list
  channels.get('presence-lobby');
  for (const [name, channel] of channels) {
    expectTypeOf(name).toEqualTypeOf<'news' | 'presence-room-7'>();
    if (channel.status === 'error') expectTypeOf(channel.error.code).toEqualTypeOf<ChannelErrorCode>();
  }
  const rooms: readonly `presence-room-${string}`[] = [`presence-room-${room}`];
  void useListed(rooms).channels.get('presence-room-1')?.trigger('client-typing', { at: 1 });
  useListed(isOpen ? rooms : undefined);
  // @ts-expect-error -- no such channel is registered
  useListed(['news', 'sport']);
  // @ts-expect-error -- a list, not a name
  useListed('news');
}

export function useEventsOfSeveralChannels() {
  useChannelEvent(['news', 'presence-room-7'], ['headline', 'correction', 'message'], (data, metadata) => {
    expectTypeOf(data).toEqualTypeOf<{ text: string } | { of: number }>();
    if (metadata.channel === 'presence-room-7') {
      expectTypeOf(metadata.event).toEqualTypeOf<'message'>();
      expectTypeOf(metadata.data).toEqualTypeOf<{ text: string }>();
    } else if (metadata.event === 'correction') {
      expectTypeOf(metadata.channel).toEqualTypeOf<'news'>();
      expectTypeOf(metadata.data).toEqualTypeOf<{ of: number }>();
    }
  });
  useChannelEvent(isOpen ? ['news'] : undefined, 'headline', (_, { channel }) => {
    expectTypeOf(channel).toEqualTypeOf<'news'>();
  });
  // @ts-expect-error -- an event of neither channel
  useChannelEvent(['news', 'presence-room-7'], 'opened', () => undefined);
  // @ts-expect-error -- no such channel is registered
  useChannelEvent(['news', 'sport'], 'headline', () => undefined);
}
