import type Pusher from 'pusher';
import {
  createChannelAuthHandler,
  createUserAuthHandler,
  type RequestHandler,
  verifyWebhook,
} from 'react-pusher-user/server';
import { expectTypeOf } from 'vitest';

interface AppUser {
  id: string;
  rooms: string[];
}
declare const findUser: (request: Request) => Promise<AppUser | null>;

// `authorize` gets what `getUser` returns, with its own fields.
createChannelAuthHandler({
  getUser: findUser,
  authorize({ user, channelName }) {
    expectTypeOf(user).toEqualTypeOf<AppUser | null>();
    return user?.rooms.includes(channelName) ?? false;
  },
});
createChannelAuthHandler({
  authorize({ user }) {
    expectTypeOf(user).toEqualTypeOf<null>();
    return { user_id: 'ada', user_info: { name: 'Ada' } };
  },
});

// Variables of the environment may be missing.
expectTypeOf(
  createUserAuthHandler({ key: process.env.KEY, secret: process.env.SECRET, getUser: findUser }),
).toEqualTypeOf<RequestHandler>();

declare const pusher: Pusher;
createUserAuthHandler({ pusher, getUser: findUser });
createChannelAuthHandler({ pusher, authorize: () => true });

// @ts-expect-error -- An SDK has a key of its own.
createUserAuthHandler({ pusher, key: 'key', secret: 'secret', getUser: findUser });
// @ts-expect-error -- A user has an id.
createUserAuthHandler({ getUser: () => ({ name: 'Ada' }) });
// @ts-expect-error -- The id is a string.
createUserAuthHandler({ getUser: () => ({ id: 7 }) });
// @ts-expect-error -- A member has a `user_id`.
createChannelAuthHandler({ authorize: () => ({ id: 'ada' }) });
// @ts-expect-error -- There is no answer.
createChannelAuthHandler({ authorize: () => undefined });

const webhook = await verifyWebhook(new Request('https://app.test'));
if (webhook.ok) {
  for (const event of webhook.events) {
    if (event.name === 'member_added') expectTypeOf(event.user_id).toEqualTypeOf<string>();
  }
} else {
  expectTypeOf(webhook.message).toEqualTypeOf<string>();
}
