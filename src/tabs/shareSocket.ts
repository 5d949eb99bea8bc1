import type { SocketSharing } from 'react-pusher-user';

/** Shares the sockets of a client with the other tabs. */
export const shareSocket: SocketSharing['shareSocket'] = () => null;
