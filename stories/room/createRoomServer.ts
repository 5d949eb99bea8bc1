import type {
  AuthData,
  ChannelAuthData,
  ChannelAuthorizationHandler,
  UserAuthenticationHandler,
} from 'react-pusher-user';
import { type Account, ACCOUNTS } from '../playground/accounts';
import { createAuthEndpoint } from '../playground/createAuthEndpoint';
import { createPageServer, type PageServerOptions } from '../playground/createPageServer';
import type { TrafficLog } from '../playground/createTrafficLog';
import type { EndpointAnswer } from '../playground/ServerRules';
import { type Message, ROOM } from './roomHooks';
import { DEFAULT_ROOM_RULES, type RoomRules } from './RoomRules';

export type RoomServer = ReturnType<typeof createRoomServer>;

/** Creates a Pusher server in this page, and the backend of a chat: two auth endpoints, and one for messages. */
export function createRoomServer(log: TrafficLog, latency: number, options?: PageServerOptions) {
  const page = createPageServer(log, latency, options);
  const { server } = page;
  const endpoint = createAuthEndpoint(server);
  const usersBySocket = new Map<string, string>();
  let rules = DEFAULT_ROOM_RULES;
  let postedMessages = 0;

  server.intercept(({ direction, event, channel, connection }) => {
    const isClientEvent = direction === 'in' && event.startsWith('client-');
    if (!isClientEvent || !rules.rejectsClientEvents) return undefined;
    const message = 'To send client events, you must enable this feature in the Settings.';
    connection.send({ event: 'pusher:error', channel, data: { code: 4301, message } });
    return 'drop';
  });

  return {
    ...page,

    /** `POST /pusher/user-auth`: signs the account, unless `answer` says otherwise. All other users are on its watchlist. */
    async authenticate(
      account: Account,
      { socketId, attempt, signal }: Parameters<UserAuthenticationHandler>[0],
      answer: EndpointAnswer = 'allow',
    ): Promise<AuthData> {
      usersBySocket.set(socketId, account.id);
      const watchlist = ACCOUNTS.map(({ id }) => id).filter((other) => other !== account.id);
      const data = { socket_id: socketId, attempt };
      return (await page.post({ path: '/pusher/user-auth', socketId, data, signal }, () =>
        endpoint(account, answer, (signer, { id, name }) =>
          signer.authenticateUser(socketId, { id, user_info: { name }, watchlist }),
        ),
      )) as AuthData; // Safe: the package validates the response.
    },

    /** `POST /pusher/auth`: authorizes the account to subscribe, according to the rules. */
    async authorize(
      account: Account,
      { socketId, channelName, attempt, signal }: Parameters<ChannelAuthorizationHandler>[0],
    ): Promise<ChannelAuthData> {
      const data = { socket_id: socketId, channel_name: channelName, attempt };
      return (await page.post({ path: '/pusher/auth', socketId, data, signal }, () =>
        endpoint(account, rules.endpoint, (signer, { id, name, job }) =>
          signer.authorizeChannel(socketId, channelName, { user_id: id, user_info: { name, job } }),
        ),
      )) as ChannelAuthData; // Safe: the package validates the response.
    },

    /** `POST /messages`: sends the message to all members of the room. */
    async postMessage(from: string, text: string, socketId: string): Promise<void> {
      await page.post({ path: '/messages', socketId, data: { text } }, () => {
        const message: Message = { id: ++postedMessages, from, text };
        server.trigger(ROOM, 'message', message);
        return Response.json({ id: message.id });
      });
    },

    /** Returns the id of the socket's user, or `null` before the first auth request on that socket. */
    userOf: (socketId: string) => usersBySocket.get(socketId) ?? null,

    applyRules(next: RoomRules) {
      rules = next;
      page.refuse(next.refusesConnections);
    },

    /** Closes the user's connections. pusher-js does not reconnect. */
    terminate: (userId: string) => server.terminateUserConnections(userId),
  };
}
