import { render, waitFor } from '@testing-library/react';
import Pusher from 'pusher-js';
import type { ReactNode } from 'react';
import { type Signin, useSignin } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { expect, onTestFinished, vi } from 'vitest';

export const ORIGIN = 'https://app.test';

/** Answers a request of the app, or returns nothing if another route does. */
type Route = (request: Request) => Response | Promise<Response> | undefined;

/**
 * Starts a Pusher server for the app `your-key` of the page, and routes each `fetch` to the app's server. Like a browser, it
 * sends the cookies of `jar`, and stores those that the server sets. Import the recipe after this call.
 */
export function startApp() {
  const app = { id: '1', key: 'your-key', secret: 'your-secret' };
  const server = createPusherServer({ apps: [app] });
  const memory = inMemorySockets(server, Pusher, { hosts: ['ws-eu.pusher.com'] });
  vi.stubEnv('PUSHER_APP_KEY', app.key);
  vi.stubEnv('PUSHER_APP_SECRET', app.secret);
  const jar = new Map<string, string>();
  const routes: [path: string, route: Route][] = [];
  const statuses: number[] = [];
  vi.stubGlobal('fetch', async (input: string | URL | Request, init: RequestInit = {}) => {
    const request = new Request(input instanceof Request ? input : new URL(input, ORIGIN), init);
    request.headers.set('Sec-Fetch-Site', 'same-origin');
    request.headers.set('Origin', ORIGIN);
    if (jar.size > 0) request.headers.set('Cookie', [...jar].map((pair) => pair.join('=')).join('; '));
    const { pathname } = new URL(request.url);
    const response = await routes.find(([path]) => pathname.startsWith(path))?.[1](request);
    if (!response) throw new Error(`No route for ${request.url}`);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value) jar.set(name!, value);
      else jar.delete(name!);
    }
    if (pathname.endsWith('user-auth')) statuses.push(response.status);
    return response;
  });
  onTestFinished(() => {
    memory.restore();
    server.close();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  return {
    server,
    jar,
    /** The statuses with which the auth endpoint has answered. */
    statuses,
    route: (path: string, route: Route) => void routes.push([path, route]),
  };
}

/** Mounts the client half. Returns what `useSignin` shows below it. */
export function mountClient(client: (probe: ReactNode) => ReactNode) {
  let latest!: Signin;
  function Probe() {
    latest = useSignin();
    return null;
  }
  const view = render(client(<Probe />));
  const expectSignin = (expected: object) =>
    waitFor(
      () => {
        expect(latest).toMatchObject(expected);
      },
      // Better Auth hashes a password for most of a second.
      { timeout: 10_000 },
    );
  return {
    ...view,
    expectUser: (id: string) => expectSignin({ status: 'signed-in', ready: true, user: { id } }),
    expectFailure: (code: string) => expectSignin({ status: 'error', user: null, error: { code } }),
    expectIdle: () => expectSignin({ status: 'idle', user: null }),
  };
}
