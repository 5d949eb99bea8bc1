import type {
  AuthData,
  ChannelAuthData,
  ChannelAuthorizationHandler,
  UserAuthenticationHandler,
} from 'react-pusher-user';
import { type Account, ACCOUNTS } from '../playground/accounts';
import { createAuthEndpoint } from '../playground/createAuthEndpoint';
import { createPageServer } from '../playground/createPageServer';
import type { WireLog } from '../playground/createWireLog';
import { type Message, ROOM } from './roomHooks';
import { OPEN_HOUSE, type RoomRules } from './RoomRules';

export type RoomServer = ReturnType<typeof createRoomServer>;

/** A Pusher server and the backend of a chat: it signs users and channels, and sends what they post to the room. */
export function createRoomServer(log: WireLog, latency: number) {
  const page = createPageServer(log, latency);
  const { server } = page;
  const endpoint = createAuthEndpoint(server);
  const owners = new Map<string, string>();
  let rules = OPEN_HOUSE;
  let posted = 0;

  server.intercept(({ direction, event, channel, connection }) => {
    if (direction === 'out' || !rules.refusesClientEvents || !event.startsWith('client-')) return undefined;
    const message = 'To send client events, you must enable this feature in the Settings.';
    connection.send({ event: 'pusher:error', channel, data: { code: 4301, message } });
    return 'drop';
  });

  return {
    ...page,

    /** `POST /pusher/user-auth`: everybody's watchlist is everybody else. */
    async authenticate(
      { id, name }: Account,
      { socketId, attempt, signal }: Parameters<UserAuthenticationHandler>[0],
    ): Promise<AuthData> {
      owners.set(socketId, id);
      const watchlist = ACCOUNTS.map((account) => account.id).filter((other) => other !== id);
      const data = { socket_id: socketId, attempt };
      return (await page.post({ path: '/pusher/user-auth', socketId, data, signal }, () =>
        Response.json(server.authenticateUser(socketId, { id, name, watchlist })),
      )) as AuthData; // The package checks it.
    },

    /** `POST /pusher/auth`: lets the account into the room, or not. */
    async authorize(
      account: Account,
      { socketId, channelName, attempt, signal }: Parameters<ChannelAuthorizationHandler>[0],
    ): Promise<ChannelAuthData> {
      const data = { socket_id: socketId, channel_name: channelName, attempt };
      return (await page.post({ path: '/pusher/auth', socketId, data, signal }, () =>
        endpoint(account, rules.endpoint, (signer, { id, name, job }) =>
          signer.authorizeChannel(socketId, channelName, { user_id: id, user_info: { name, job } }),
        ),
      )) as ChannelAuthData; // The package checks it.
    },

    /** `POST /messages`: sends the message to all who are in the room. */
    async say(from: string, text: string, socketId: string): Promise<void> {
      await page.post({ path: '/messages', socketId, data: { text } }, () => {
        const message: Message = { id: ++posted, from, text };
        server.trigger(ROOM, 'message', message);
        return Response.json({ id: posted });
      });
    },

    /** Whose socket it is, as soon as that is known. */
    ownerOf: (socketId: string) => owners.get(socketId) ?? null,

    /** Behaves by these rules from now on. */
    follow(next: RoomRules) {
      rules = next;
      page.refuse(next.refusesConnections);
    },

    /** Cuts the user off, for good: pusher-js does not come back by itself. */
    terminate: (userId: string) => server.terminateUserConnections(userId),
  };
}
