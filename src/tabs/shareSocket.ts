import type { SocketSharing } from 'react-pusher-user';
import { browserEnvironment } from './browserEnvironment';
import { createSharing } from './createSharing';

let sharing: SocketSharing | undefined;

/** Shares the sockets of a client with the other tabs of the browser. Returns `null` where that is not possible. */
export const shareSocket: SocketSharing['shareSocket'] = (request) => {
  sharing ??= createSharing(browserEnvironment());
  return sharing.shareSocket(request);
};
