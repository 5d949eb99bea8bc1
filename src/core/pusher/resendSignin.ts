import { overrideMethod } from './overrideMethod';
import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/** What the app's server has signed. */
export interface SignedUser {
  auth: string;
  user_data: string;
}

/**
 * Signs the user of a client in once more on the same socket. pusher-js itself would subscribe to the user's own channel again at
 * Pusher's answer, which some servers refuse, and forget the channel that the app has. Returns the function to call once Pusher
 * has answered.
 */
export function resendSignin(client: PusherClient, { auth, user_data }: SignedUser): () => void {
  const { user } = internalsOf(client);
  client.send_event('pusher:signin', { auth, user_data });
  return user?.serverToUserChannel?.subscribed
    ? overrideMethod(user, '_subscribeChannels', () => undefined)
    : () => undefined;
}
