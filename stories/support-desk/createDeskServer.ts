import type { AuthData, UserAuthenticationHandler } from 'react-pusher-user';
import type { Account } from '../playground/accounts';
import type { PageServerOptions } from '../playground/createPageServer';
import type { TrafficLog } from '../playground/createTrafficLog';
import { createValue } from '../playground/createValue';
import type { EndpointAnswer } from '../playground/ServerRules';
import { createRoomServer } from '../room/createRoomServer';
import { type Message, ROOM } from '../room/roomHooks';
import type { RoomRules } from '../room/RoomRules';
import { createOnlineUsers } from './createOnlineUsers';
import { FIRST_MESSAGES } from './ticket';

export type DeskServer = ReturnType<typeof createDeskServer>;

/** Creates the server of the support desk: the server of a room that keeps its messages, and that can deny a sign-in. */
export function createDeskServer(log: TrafficLog, latency: number, options?: PageServerOptions) {
  const room = createRoomServer(log, latency, options);
  const { server } = room;
  const deniesNextSignin = createValue(false);
  let endpoint: EndpointAnswer = 'allow';
  let messages = FIRST_MESSAGES;

  return {
    ...room,

    /** Whether the server denies the next sign-in. It allows the sign-in after that. */
    deniesNextSignin,

    online: createOnlineUsers(server),

    /** `POST /pusher/user-auth`: signs the account, or denies the request with status 403. */
    authenticate(account: Account, request: Parameters<UserAuthenticationHandler>[0]): Promise<AuthData> {
      const isDenied = deniesNextSignin.get();
      deniesNextSignin.set(false);
      return room.authenticate(account, request, isDenied ? 'deny' : endpoint);
    },

    applyRules(rules: RoomRules) {
      endpoint = rules.endpoint;
      room.applyRules(rules);
    },

    /** `POST /messages`: keeps the message, and sends it to everybody in the ticket. */
    async postMessage(from: string, text: string, socketId: string): Promise<void> {
      await room.post({ path: '/messages', socketId, data: { text } }, () => {
        const message: Message = { id: messages.length, from, text };
        messages = [...messages, message];
        server.trigger(ROOM, 'message', message);
        return Response.json({ id: message.id });
      });
    },

    /** Returns all messages of the ticket, because Pusher keeps none for a browser that connects later. */
    loadMessages: async (): Promise<readonly Message[]> => {
      await new Promise((resolve) => setTimeout(resolve, 2 * latency));
      return messages;
    },

    /** Sends a message to the connections of one user. */
    sendPrivately: (userId: string, text: string) => server.sendToUser(userId, 'private-message', { text }),

    /** Drops the user's connections, as a lost network does. pusher-js reconnects. */
    dropUser: (userId: string) => room.drop((connection) => connection.userId === userId),
  };
}
