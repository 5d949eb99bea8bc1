import type { Dialect } from 'react-pusher-user/testing';
import { otherClient } from './otherClient';
import { pass } from './time';
import { createWorld, type World } from './world';

/** Creates a world whose endpoint signs users in with these watchlists. */
export function startWatching(watchlists: Record<string, unknown>, dialect: Dialect = 'pusher') {
  const world = createWorld({ dialect });
  let userId = 'ada';
  world.answerWith((body) =>
    Response.json(
      world.sdk.authenticateUser(body.get('socket_id')!, {
        id: userId,
        // An app's server may send a watchlist that is not a list.
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

/** Signs another user in on another connection. Returns a function that disconnects this user. */
export async function comeOnline(world: World, id: string, watchlist?: string[]) {
  const client = await otherClient(world, id, watchlist);
  client.signin();
  await pass();
  return async () => {
    client.disconnect();
    await pass();
  };
}
