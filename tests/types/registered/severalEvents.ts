import {
  type ChannelEventData,
  type ChannelEventHandler,
  type ChannelEventMetadata,
  type ChannelEventName,
  type ChannelName,
  useChannelEvent,
  useLatestChannelEvent,
  useLatestUserEvent,
  useUserEvent,
  type UserEventName,
  type UserEvents,
} from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

declare const isOpen: boolean;

export function useHandlersByEvent() {
  useChannelEvent('news', ['headline', 'correction'], {
    headline: (data, metadata) => {
      expectTypeOf(data).toEqualTypeOf<{ text: string }>();
      expectTypeOf(metadata).toEqualTypeOf<ChannelEventMetadata<'headline', { text: string }, 'news'>>();
    },
    correction: ({ of }) => expectTypeOf(of).toEqualTypeOf<number>(),
  });
  useChannelEvent(
    isOpen ? 'presence-room-7' : undefined,
    ['message', 'client-typing', 'pusher:member_added'],
    {
      message: ({ text }) => expectTypeOf(text).toEqualTypeOf<string>(),
      'client-typing': ({ at }, { user_id }) => {
        expectTypeOf(at).toEqualTypeOf<number>();
        expectTypeOf(user_id).toEqualTypeOf<string | undefined>();
      },
      'pusher:member_added': ({ info }) => expectTypeOf(info).toEqualTypeOf<{ name: string }>(),
    },
    { enabled: isOpen },
  );
  useChannelEvent('news', 'headline', { headline: ({ text }) => expectTypeOf(text).toEqualTypeOf<string>() });
  // @ts-expect-error -- no function for one of the events
  useChannelEvent('news', ['headline', 'correction'], { headline: () => undefined });
  useChannelEvent('news', ['headline', 'correction'], {
    headline: () => undefined,
    correction: () => undefined,
    // @ts-expect-error -- an event that is not listened to
    message: () => undefined,
  });
  useChannelEvent('news', ['headline', 'correction'], {
    headline: () => undefined,
    // @ts-expect-error -- the data of another event
    correction: (data: { text: string }) => expectTypeOf(data).toBeObject(),
  });
}

export function useOneHandler() {
  useChannelEvent('news', ['headline', 'correction'], (data) => {
    expectTypeOf(data).toEqualTypeOf<{ text: string } | { of: number }>();
    if ('text' in data) expectTypeOf(data).toEqualTypeOf<{ text: string }>();
  });
}

// Generic wrappers.
export function useMyEvent<Name extends ChannelName, Event extends ChannelEventName<Name>>(
  name: Name,
  event: Event,
  handler: ChannelEventHandler<Name, Event>,
) {
  useChannelEvent(name, event, handler);
  useChannelEvent(name, [event], handler, { enabled: isOpen });
}

export function useMyData<Name extends ChannelName, Event extends ChannelEventName<Name>>(
  name: Name,
  event: Event,
  handle: (data: ChannelEventData<Name, Event>) => void,
): ChannelEventData<Name, Event> | undefined {
  useChannelEvent(name, event, (data) => {
    handle(data);
  });
  return useLatestChannelEvent(name, event);
}

export function useMyUserEvent<Name extends UserEventName>(
  name: Name,
  handler: (data: UserEvents[Name]) => void,
) {
  useUserEvent(name, handler);
  useUserEvent(name, (data) => {
    handler(data);
  });
}

export function useWrappers() {
  useMyEvent('news', 'headline', ({ text }, { event }) => {
    expectTypeOf(text).toEqualTypeOf<string>();
    expectTypeOf(event).toEqualTypeOf<'headline'>();
  });
  expectTypeOf(useMyData('presence-room-7', 'client-typing', () => undefined)).toEqualTypeOf<
    { at: number } | undefined
  >();
  useMyUserEvent('shipped', ({ orderId }) => expectTypeOf(orderId).toEqualTypeOf<string>());
  // @ts-expect-error -- no such event on this channel
  useMyEvent('news', 'message', () => undefined);
}

export function useReduced() {
  const annotated = useLatestChannelEvent('news', 'headline', {
    reduce: (list: string[], { text }) => [...list, text],
    initial: [],
  });
  expectTypeOf(annotated).toEqualTypeOf<string[]>();
  const collected = useLatestChannelEvent('news', 'headline', {
    initial: [],
    reduce: (list, data) => [...list, data].slice(-10),
  });
  expectTypeOf(collected).toEqualTypeOf<{ text: string }[]>();
  const last = useLatestUserEvent('shipped', {
    initial: null,
    reduce: (_: string | null, { orderId }) => orderId,
  });
  expectTypeOf(last).toEqualTypeOf<string | null>();
  const ids = useLatestUserEvent('shipped', {
    reduce: (list: readonly string[], { orderId }) => [...list, orderId],
    initial: [],
  });
  expectTypeOf(ids).toEqualTypeOf<string[]>();
  const orders = useLatestUserEvent('shipped', { reduce: (list, order) => [order, ...list], initial: [] });
  expectTypeOf(orders).toEqualTypeOf<{ orderId: string }[]>();
  useLatestUserEvent('shipped', {
    reduce: (list: string[], { orderId }) => [...list, orderId],
    // @ts-expect-error -- an array of other elements
    initial: [7],
  });
}
