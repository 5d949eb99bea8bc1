import { createPusherHooks, type Member, type User, useUser as useUnboundUser } from 'react-pusher-user';
import { expectTypeOf } from 'vitest';
import { z } from 'zod';

interface MyTypes {
  user: { id: `u-${number}`; name: string };
  userEvents: { shipped: { orderId: string } };
  channels: {
    news: { events: { headline: { text: string } } };
    [room: `presence-room-${string}`]: {
      clientEvents: { 'client-typing': { at: number } };
      member: { name: string };
    };
  };
}

const hooks = createPusherHooks<MyTypes>();
const { PusherProvider, SignedIn, useChannelEvent, useClientEvent, usePresence, useUser, useUserEvent } =
  hooks;

export function useBound() {
  expectTypeOf(useUser()).toEqualTypeOf<{ id: `u-${number}`; name: string } | null>();
  expectTypeOf(useUnboundUser()).toEqualTypeOf<User | null>();
  const { status, user, signin } = hooks.useSignin();
  if (status === 'signed-in') expectTypeOf(user).toEqualTypeOf<MyTypes['user']>();
  expectTypeOf(signin).returns.resolves.toEqualTypeOf<MyTypes['user']>();
  expectTypeOf(hooks.useSignin((state) => state.user)).toEqualTypeOf<MyTypes['user'] | null>();
  // The ids of the watchlist are those of users.
  expectTypeOf(hooks.useWatchlist().online).toEqualTypeOf<readonly `u-${number}`[]>();
  hooks.useOnline('u-7');
  // @ts-expect-error -- no user's id
  hooks.useOnline('7');
  useUserEvent('shipped', (data) => {
    expectTypeOf(data).toEqualTypeOf<{ orderId: string }>();
  });
  // @ts-expect-error -- no such event in MyTypes
  useUserEvent('shiped', () => undefined);
}

export function useBoundChannels() {
  useChannelEvent('news', 'headline', (data) => {
    expectTypeOf(data).toEqualTypeOf<{ text: string }>();
  });
  expectTypeOf(usePresence('presence-room-7').me).toEqualTypeOf<Member<{ name: string }> | null>();
  void useClientEvent('presence-room-7', 'client-typing')({ at: 1 });
  // @ts-expect-error -- no such channel in MyTypes
  usePresence('presence-hall');
  // @ts-expect-error -- not a presence channel
  usePresence('news');
  // @ts-expect-error -- no such client event in MyTypes
  useClientEvent('presence-room-7', 'client-left');
}

const schemas = { userEvents: { shipped: z.object({ orderId: z.string() }) } };
const wrong = { userEvents: { shipped: z.object({ orderId: z.number() }) } };

export const app = (
  <PusherProvider
    appKey="key"
    cluster="eu"
    schemas={schemas}
    onInvalidEvent={({ issues }) => issues[0]?.message}
  >
    <SignedIn>
      {(user) => {
        expectTypeOf(user).toEqualTypeOf<MyTypes['user']>();
        return user.name;
      }}
    </SignedIn>
    {/* @ts-expect-error -- not what MyTypes says of the event */}
    <PusherProvider appKey="key" cluster="eu" schemas={wrong} />
    {/* @ts-expect-error -- neither a key nor a client */}
    <PusherProvider cluster="eu" />
  </PusherProvider>
);

export function useOwnContext() {
  const own = createPusherHooks<MyTypes>({ context: 'own' });
  expectTypeOf(own).toEqualTypeOf(hooks);
  expectTypeOf(createPusherHooks({ context: 'own' }).useUser()).toEqualTypeOf<User | null>();
  expectTypeOf(own.useInspector().getSigninState().status).toBeString();
  const room = own.useChannels(['news', 'presence-room-7']).channels.get('presence-room-7');
  void room?.trigger('client-typing', { at: 1 });
  // @ts-expect-error -- no such channel in MyTypes
  own.useChannels(['sport']);
  // @ts-expect-error -- `own` or `shared`
  createPusherHooks({ context: 'other' });
}
