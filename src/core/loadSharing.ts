import type { SocketSharing } from './SocketSharing';

/** Loads the code of `shareConnection`. Resolves to `null` if it does not load: the tab connects without sharing. */
export async function loadSharing(): Promise<SocketSharing | null> {
  try {
    return await import('react-pusher-user/tabs');
  } catch (cause) {
    if (process.env.NODE_ENV !== 'production')
      // eslint-disable-next-line no-console -- the app works, but opens more connections than its developer expects
      console.warn(
        'react-pusher-user: this tab has a connection of its own, because the code of `shareConnection` did not load.',
        cause,
      );
    return null;
  }
}
