import type { Dialect } from 'react-pusher-user/testing';
import { otherClient } from './otherClient';
import { pass } from './time';
import { createWorld, type World } from './world';

/** A world whose endpoint gives its users these watchlists. */
export function startWatching(watchlists: Record<string, unknown>, dialect: Dialect = 'pusher') {
  const world = createWorld({ dialect });
  let userId = 'ada';
  world.answerWith((body) =>
    Response.json(
      world.sdk.authenticateUser(body.get('socket_id')!, {
        id: userId,
        // What an app's server makes of its data, which may be none.
        watchlist: watchlists[userId] as string[],
      }),
    ),
  );
  return {
    world,
    props: { ...world.props, autoSignin: true },
    logIn(id: string) {
      userId = id;
    },
  };
}

/** Somebody else signs in, on another connection. Returns how that one leaves. */
export async function comeOnline(world: World, id: string, watchlist?: string[]) {
  const client = await otherClient(world, id, watchlist);
  client.signin();
  await pass();
  return async () => {
    client.disconnect();
    await pass();
  };
}
