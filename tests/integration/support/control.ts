import { inject } from 'vitest';
import type { AuthRequest } from './PusherFixture';

/** The application's server, as the tests drive it: from Node and from a page alike. */
async function order(path: string, body: object): Promise<AuthRequest[]> {
  const response = await fetch(`${inject('pusher').backendUrl}/control/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`/control/${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as AuthRequest[];
}

export const control = {
  sendToUser: (userId: string, event: string, data: unknown) => order('send', { userId, event, data }),
  terminate: (userId: string) => order('terminate', { userId }),
  trigger: (channel: string, event: string, data: unknown) => order('trigger', { channel, event, data }),
  /** The user's auth requests, oldest first. Tests run side by side: let each have users of its own. */
  requests: (userId: string) => order('requests', { userId }),
};
