import type { SocketSharing } from './SocketSharing';

/** Loads the code of `shareConnection`. Resolves to `null` if it does not load: the tab then has a connection of its own. */
export const loadSharing = (): Promise<SocketSharing | null> =>
  import('react-pusher-user/tabs').catch((cause: unknown) => {
    if (process.env.NODE_ENV !== 'production')
      // eslint-disable-next-line no-console -- the app works, but opens more connections than its developer expects
      console.warn(
        'react-pusher-user: this tab has a connection of its own, because the code of `shareConnection` did not load.',
        cause,
      );
    return null;
  });
