import { createPusherServer, type PusherServer } from 'react-pusher-user/testing/server';
import { createValue, type Value } from '../playground/createValue';

/** The page that opens the tabs: it has the Pusher server and the auth endpoint, in memory. */
export interface TabsHost {
  server: PusherServer;
  /** The option `standby` of tabs that are opened from now on. */
  standby: Value<boolean>;
  /** Sends the user an event. Its data are a number: 1 for the first one, and so on. */
  sendNote(): void;
  /** The app's auth endpoint. */
  sign(socketId: string): object;
  /** How many auth requests the endpoint has got. */
  requests: number;
}

const KEY = Symbol.for('react-pusher-user.stories.tabs');

/** Opens a server that the tabs of this page reach. */
export function createTabsHost(): TabsHost {
  // Tabs with the same key share a connection. Those of another page of this Storybook cannot reach this server.
  const key = `tabs-${Date.now().toString(36)}`;
  const server = createPusherServer({ apps: [{ id: 'app-id', key, secret: 'app-secret' }] });
  let notes = 0;
  const host: TabsHost = {
    server,
    standby: createValue(false),
    sendNote() {
      server.sendToUser('ada', 'note', ++notes);
    },
    requests: 0,
    sign(socketId) {
      host.requests++;
      return server.authenticateUser(socketId, { id: 'ada' });
    },
  };
  Object.assign(window, { [KEY]: host });
  return host;
}

/** The host of this tab: the page around it, or the one that has opened its window. All are of one origin. */
export function findTabsHost(): TabsHost | null {
  const pages = [window.parent, window.opener as Window | null];
  for (const page of pages) {
    const host = (page as unknown as Record<symbol, TabsHost | undefined> | null)?.[KEY];
    if (host) return host;
  }
  return null;
}
