import type { PusherClient } from 'react-pusher-user';
import { openSocket } from './openSocket';

/** Closes the open socket as a lost network would: pusher-js opens another one. Returns whether there was one. */
export const dropSocket = (client: PusherClient): boolean => openSocket(client)?.transport.close() ?? false;
