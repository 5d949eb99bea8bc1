import { render } from '@testing-library/react';
import { useEffect } from 'react';
import { type AuthContext, PusherProvider, type PusherProviderProps, useSignin } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it('the auth request has the defaults of pusher-js', async () => {
  const world = createWorld();
  mountSignin({ ...world.props, autoSignin: true });
  await pass();
  const { url, headers, body, init } = world.requests[0]!;
  expect(url).toBe('/pusher/user-auth');
  expect(init).toMatchObject({ method: 'POST' });
  expect(init.credentials ?? 'same-origin').toBe('same-origin');
  // pusher-js sends no `Accept`. With it, a server answers an error as JSON in place of a page.
  expect(Object.keys(init.headers ?? {})).toEqual(['Accept', 'Content-Type']);
  expect(headers.get('Accept')).toBe('application/json');
  expect(headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
  expect(body).toBe(`socket_id=${world.server.connections[0]!.socketId}`);
});

describe('a change of `userAuthentication` applies to the next request, without a reconnect', () => {
  const onContext = vi.fn<(context: AuthContext) => void>();
  const changes: [option: string, next: PusherProviderProps['userAuthentication'], shows: object][] = [
    ['endpoint', { endpoint: '/other' }, { url: '/other' }],
    ['headers', { headers: { 'X-App': 'two' } }, { header: 'two' }],
    ['params', { params: { app: 'two' } }, { app: 'two' }],
    ['headersProvider', { headersProvider: () => ({ 'X-App': 'two' }) }, { header: 'two' }],
    ['paramsProvider', { paramsProvider: () => Promise.resolve({ app: 'two' }) }, { app: 'two' }],
    ['credentials', { credentials: 'include' }, { credentials: 'include' }],
  ];

  it.each(changes)('%s', async (_, next, shows) => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.rerender({ userAuthentication: next });
    await pass();
    expect(world.requests).toHaveLength(1);
    world.answerWith(null);
    void app.signin();
    await pass();
    const { url, headers, body, init } = world.requests[1]!;
    const appParam = new URLSearchParams(body).get('app');
    expect({ url, header: headers.get('X-App'), app: appParam, credentials: init.credentials }).toMatchObject(
      shows,
    );
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('customHandler', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    await pass();
    app.rerender({
      userAuthentication: {
        customHandler: async (request) => {
          onContext(request);
          return Promise.resolve(world.sign(request.socketId));
        },
      },
    });
    void app.signin();
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(onContext.mock.calls).toMatchObject([[{ attempt: 1, error: null }]]);
    expect(world.requests).toHaveLength(0);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it("for a signin() in a child's effect of the same commit", async () => {
    const world = createWorld();
    function Login({ token }: { token: string | null }) {
      const { signin } = useSignin();
      useEffect(() => {
        if (token) void signin();
      }, [token, signin]);
      return null;
    }
    const App = ({ token }: { token: string | null }) => (
      <PusherProvider {...world.props} userAuthentication={{ headers: { 'X-App': token ?? 'none' } }}>
        <Login token={token} />
      </PusherProvider>
    );
    const app = render(<App token={null} />);
    await pass();
    app.rerender(<App token="two" />);
    await pass();
    expect(world.requests.map(({ headers }) => headers.get('X-App'))).toEqual(['two']);
    expect(world.online()).toEqual(['ada']);
  });

  it('for a scheduled retry', async () => {
    const world = createWorld();
    world.answerWith((body) =>
      body.get('app') === 'two'
        ? Response.json(world.sign(body.get('socket_id')!))
        : new Response('', { status: 500 }),
    );
    const userAuthentication = { params: { app: 'one' }, retryDelay: 1000 };
    const app = mountSignin({ ...world.props, autoSignin: true, userAuthentication });
    await pass();
    app.rerender({ userAuthentication: { ...userAuthentication, params: { app: 'two' } } });
    await pass(1000);
    expect(app.latest().ready).toBe(true);
    expect(world.requests).toHaveLength(2);
  });
});
