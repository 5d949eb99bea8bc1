import { createChannelAuthHandler } from 'react-pusher-user/server';
import { currentPusherUser } from '../../../lib/session';

/** Lets everybody who is logged in enter the one channel of this app. */
export const POST = createChannelAuthHandler({
  getUser: currentPusherUser,
  authorize: ({ channelName, user }) => user !== null && channelName === 'presence-desk',
});
