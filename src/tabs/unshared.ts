import type { SocketSharing } from 'react-pusher-user';

/** React Native has no tabs: each client has a socket of its own. */
export const loadSharing = (): Promise<SocketSharing> => Promise.resolve({ shareSocket: () => null });
