import {
  createChannelAuthHandler,
  createPusherApi,
  createUserAuthHandler,
  toNodeHandler,
  verifyWebhook,
  type PusherApi,
} from 'react-pusher-user/server';
import { encryptEvent } from 'react-pusher-user/server/encryption';

export const signUser = createUserAuthHandler({ getUser: () => ({ id: 'ada', watchlist: ['bob'] }) });
export const signUserInNode = toNodeHandler(signUser);

export const signChannel = createChannelAuthHandler({
  getUser: () => ({ id: 'ada', role: 'admin' }),
  authorize: ({ channelName, user }) => channelName === 'private-admin' && user?.role === 'admin',
});

export async function greet(api: PusherApi = createPusherApi()): Promise<void> {
  await api.sendToUser('ada', 'greeting', { text: 'Hello' });
}

export const receive = async (request: Request): Promise<number> => {
  const webhook = await verifyWebhook(request);
  return webhook.ok ? webhook.events.length : 0;
};

export { encryptEvent };

// @ts-expect-error -- a user has an id: the types are not `any`
createUserAuthHandler({ getUser: () => ({ name: 'ada' }) });
