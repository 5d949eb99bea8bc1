import type { PusherClient } from './pusher/PusherClient';
import type { SharedSocket } from './SocketSharing';

/** The clients whose connection is shared between tabs. Another provider may get such a client as its `client`. */
export const sharedSockets = new WeakMap<PusherClient, SharedSocket>();
