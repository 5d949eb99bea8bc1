import type { AuthRequest, PusherFixture } from './PusherFixture';

/** The application's server, as the tests drive it: from Node and from a page alike. */
export function controlOf({ backendUrl }: PusherFixture) {
  const order = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${backendUrl}/control/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`/control/${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    sendToUser: (userId: string, event: string, data: unknown) => order('send', { userId, event, data }),
    terminate: (userId: string) => order('terminate', { userId }),
    trigger: (channel: string, event: string, data: unknown) => order('trigger', { channel, event, data }),
    /** The user's auth requests, oldest first. Tests run side by side: let each have users of its own. */
    requests: (userId: string) => order('requests', { userId }) as Promise<AuthRequest[]>,
    /** A port of its own that leads to the server, and can be cut. */
    openLine: () => order('open-line', {}) as Promise<number>,
    cutLine: (line: number) => order('cut-line', { line }),
  };
}
