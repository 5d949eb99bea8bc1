import { createUserAuthHandler } from 'react-pusher-user/server';
import { currentPusherUser } from '../../../lib/session';

/** Tells Pusher who the user of a connection is. */
export const POST = createUserAuthHandler({ getUser: currentPusherUser });
