import { http, HttpResponse, type HttpHandler } from 'msw';
import type { TestAuthRequest, TestPusher } from 'react-pusher-user/testing';

/** The URLs of the app's auth endpoints. */
export interface AuthHandlersOptions {
  /** The URL of the endpoint that signs users, as Mock Service Worker matches it. Default `*\/pusher/user-auth`: any host. */
  userAuthEndpoint?: string;
  /** The URL of the endpoint that authorizes channels. Default `*\/pusher/auth`: any host. */
  channelAuthEndpoint?: string;
}

/**
 * Handlers of Mock Service Worker (version 2) for the auth endpoints, so that a test runs the `endpoint`, the `headers` and the
 * `params` that your app configures. The endpoints answer as `pusher.auth` does: as the user who is logged in on the page, or
 * as `deny()`, `delay()` and `failOnce()` say. A request without a `socket_id` is answered with 400.
 *
 * @param pusher - the test pusher, from `createTestPusher()`
 *
 * @example
 * ```tsx
 * import { setupServer } from 'msw/node';
 *
 * const pusher = createTestPusher();
 * const endpoints = setupServer(...createAuthHandlers(pusher, { userAuthEndpoint: '*\/api/pusher/user-auth' }));
 *
 * beforeAll(() => endpoints.listen());
 * afterAll(() => endpoints.close());
 *
 * render(
 *   <PusherTestProvider pusher={pusher} user={{ id: 'ada' }} userAuthentication={{ endpoint: '/api/pusher/user-auth' }}>
 *     <Inbox />
 *   </PusherTestProvider>,
 * );
 * ```
 */
export function createAuthHandlers(pusher: TestPusher, options: AuthHandlersOptions = {}): HttpHandler[] {
  const { userAuthEndpoint = '*/pusher/user-auth', channelAuthEndpoint = '*/pusher/auth' } = options;
  return [
    http.post(userAuthEndpoint, async ({ request }) =>
      respond(pusher, await readField(request, 'socket_id'), {}),
    ),
    http.post(channelAuthEndpoint, async ({ request }) => {
      const [socketId, channelName] = await Promise.all([
        readField(request.clone(), 'socket_id'),
        readField(request, 'channel_name'),
      ]);
      if (channelName === null) return badRequest('channel_name');
      return respond(pusher, socketId, { channelName });
    }),
  ];
}

async function respond(
  pusher: TestPusher,
  socketId: string | null,
  rest: Omit<TestAuthRequest, 'socketId'>,
): Promise<Response> {
  if (socketId === null) return badRequest('socket_id');
  const { status, body } = await pusher.auth.answer({ socketId, ...rest });
  return HttpResponse.json(body, { status });
}

const badRequest = (field: string): Response =>
  HttpResponse.json({ error: `The request has no field ${field}.` }, { status: 400 });

/** The value of a form field; `null` without it. */
async function readField(request: Request, name: string): Promise<string | null> {
  return new URLSearchParams(await request.text()).get(name);
}
