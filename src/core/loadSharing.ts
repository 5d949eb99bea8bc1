import type { ShareConnectionOptions, SocketSharing } from './SocketSharing';

/** Loads the code of `shareConnection` that the options need. Resolves to `null` if it does not load: the tab then has a connection of its own. */
export async function loadSharing(options: ShareConnectionOptions): Promise<SocketSharing | null> {
  try {
    const tabs = await import('react-pusher-user/tabs');
    return await tabs.loadSharing(options);
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
