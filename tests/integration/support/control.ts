import type { AuthRequest, PusherFixture } from './PusherFixture';

/** Creates functions that control the backend, in Node and in a browser. */
export function controlOf({ backendUrl }: PusherFixture) {
  const send = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${backendUrl}/control/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`/control/${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    sendToUser: (userId: string, event: string, data: unknown) => send('send', { userId, event, data }),
    terminate: (userId: string) => send('terminate', { userId }),
    trigger: (channel: string, event: string, data: unknown) => send('trigger', { channel, event, data }),
    /** Starts to send 100 events a second to the user, and as many to the channel. Their data are 0, 1, 2, … */
    startStream: (userId: string, channel: string) => send('start-stream', { userId, channel }),
    /** Ends a stream. Resolves to how many events were sent to the user. */
    stopStream: (userId: string) => send('stop-stream', { userId }) as Promise<number>,
    /** The user's auth requests, oldest first. Tests run in parallel, so each test needs its own users. */
    requests: (userId: string) => send('requests', { userId }) as Promise<AuthRequest[]>,
    /** Opens a port that forwards to the server. `cutLine` closes its sockets. */
    openLine: () => send('open-line', {}) as Promise<number>,
    cutLine: (line: number) => send('cut-line', { line }),
  };
}
