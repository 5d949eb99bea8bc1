import { describe, expect, it, vi } from 'vitest';
import type { AuthContext } from '../../../src/core/auth/AuthOptions';
import type { AuthSender } from '../../../src/core/auth/AuthSharing';
import type { AuthReply } from '../../../src/core/auth/AuthReply';
import type { AnyAuthOptions } from '../../../src/core/auth/AuthSubject';
import { provide } from '../../../src/core/auth/provide';
import { requestAuthData } from '../../../src/core/auth/requestAuthData';
import { ChannelError } from '../../../src/core/channel/ChannelError';
import { createWorld, hang } from '../../support/world';

const OWN = '1.1';
const OTHER = '2.2';

/**
 * Asks for a channel of the socket `OWN`, in a tab that shares its connection. With `sendAnew`, other sockets are asked for, also
 * when the request is over.
 */
async function startRequest(first: AnyAuthOptions) {
  const controller = new AbortController();
  const context = { attempt: 1, error: null, signal: controller.signal };
  let options = first;
  let sender!: AuthSender;
  const shareAuth = (_: unknown, given: AuthSender): Promise<AuthReply> => {
    sender = given;
    return given.send();
  };
  const reply = requestAuthData(
    { socketId: OWN, channelName: 'private-desk' },
    context,
    await provide(first, context),
    {
      runtime: { isOnline: () => true, jsonp: () => undefined },
      tools: { sendAuth: null },
      sharing: { shareAuth },
      getOptions: () => options,
      createError: (code, details) => new ChannelError(code, details, details?.status),
    },
  );
  return {
    reply,
    send: (socketId: string) => sender.send(socketId),
    sendAnew: (socketId: string) => sender.sendAnew(socketId),
    /** The provider unmounts, or loses its connection. */
    end: () => controller.abort(),
    /** The provider has other props. */
    setOptions(next: AnyAuthOptions) {
      options = next;
    },
  };
}

/** Providers that return the number of their call, and the contexts of the calls. */
function createProviders() {
  const contexts: AuthContext[] = [];
  const number = (context: AuthContext) => {
    contexts.push(context);
    return contexts.length;
  };
  return {
    contexts,
    paramsProvider: (context: AuthContext) => ({ param: number(context) }),
    headersProvider: (context: AuthContext) => Promise.resolve({ 'X-Call': String(number(context)) }),
  };
}

type World = ReturnType<typeof createWorld>;

/** What the endpoint was asked: the body, the header of the provider, and whether the request was aborted. */
const requestsOf = ({ requests }: World) =>
  requests.map(({ body, headers, init }) => [body, headers.get('X-Call'), init.signal?.aborted]);

it('asks for the socket that has taken the place of its own with what the providers have returned', async () => {
  const world = createWorld();
  const { contexts, ...providers } = createProviders();
  const request = await startRequest(providers);
  await request.reply;
  await expect(request.send(OTHER)).resolves.toMatchObject({ data: world.authorize(OTHER, 'private-desk') });
  expect(requestsOf(world)).toEqual([
    [`socket_id=${OWN}&channel_name=private-desk&param=1`, '2', false],
    [`socket_id=${OTHER}&channel_name=private-desk&param=1`, '2', false],
  ]);
  expect(contexts).toHaveLength(2);
});

describe('a request for another socket', () => {
  it('asks `paramsProvider` and `headersProvider` anew', async () => {
    const world = createWorld();
    const { contexts, ...providers } = createProviders();
    const request = await startRequest(providers);
    await expect(request.reply).resolves.toMatchObject({ ok: true });
    await expect(request.sendAnew(OTHER)).resolves.toMatchObject({
      ok: true,
      data: world.authorize(OTHER, 'private-desk'),
    });
    expect(requestsOf(world)).toEqual([
      [`socket_id=${OWN}&channel_name=private-desk&param=1`, '2', false],
      [`socket_id=${OTHER}&channel_name=private-desk&param=3`, '4', false],
    ]);
    expect(contexts[2]).toBe(contexts[3]);
    expect(contexts[2]!.signal).not.toBe(contexts[0]!.signal);
  });

  it('asks a `customHandler` anew', async () => {
    createWorld();
    const customHandler = vi.fn(({ socketId }: { socketId: string }) => Promise.resolve({ auth: socketId }));
    const request = await startRequest({ customHandler });
    await expect(request.sendAnew(OTHER)).resolves.toEqual({ ok: true, data: { auth: OTHER } });
    await expect(request.reply).resolves.toEqual({ ok: true, data: { auth: OWN } });
    expect(customHandler.mock.calls.map(([asked]) => asked)).toMatchObject([
      { socketId: OWN, channelName: 'private-desk' },
      { socketId: OTHER, channelName: 'private-desk', signal: { aborted: false } },
    ]);
  });

  it('is not aborted when the first request is, before or after', async () => {
    const world = createWorld();
    const { contexts, ...providers } = createProviders();
    world.answerWith(hang);
    const request = await startRequest(providers);
    request.end();
    await expect(request.reply).resolves.toMatchObject({ ok: false });
    world.answerWith(null);
    const asked: boolean[] = [];
    const customHandler = ({ signal }: AuthContext) => {
      asked.push(signal.aborted);
      return Promise.resolve({ auth: 'signed' });
    };
    await expect(request.sendAnew(OTHER)).resolves.toMatchObject({ ok: true });
    expect(requestsOf(world).map(([, , isAborted]) => isAborted)).toEqual([true, false]);
    expect(contexts.map(({ signal }) => signal.aborted)).toEqual([true, true, false, false]);
    request.setOptions({ customHandler });
    await expect(request.sendAnew(OTHER)).resolves.toEqual({ ok: true, data: { auth: 'signed' } });
    expect(asked).toEqual([false]);
  });

  it('asks the providers of the latest props', async () => {
    const world = createWorld();
    const withToken = (token: string): AnyAuthOptions => ({
      endpoint: `/${token}`,
      headersProvider: () => ({ 'X-Call': token }),
    });
    const request = await startRequest(withToken('old'));
    await request.reply;
    request.setOptions(withToken('new'));
    await request.sendAnew(OTHER);
    expect(world.requests.map(({ url, headers }) => [url, headers.get('X-Call')])).toEqual([
      ['/old', 'old'],
      ['/new', 'new'],
    ]);
  });

  it('resolves to the failure if a provider fails', async () => {
    createWorld();
    let calls = 0;
    const headersProvider = () => {
      if (++calls > 1) throw new Error('No token.');
      return {};
    };
    const request = await startRequest({ headersProvider });
    await request.reply;
    await expect(request.sendAnew(OTHER)).resolves.toMatchObject({ ok: false, code: 'handler-error' });
  });

  describe('after a 401', () => {
    const UNAUTHORIZED = { ok: false, code: 'denied', details: { status: 401 } };

    /** Refuses each token but `fresh`. */
    async function startRefused(options: AnyAuthOptions) {
      const world = createWorld();
      const request = await startRequest(options);
      await request.reply;
      world.answerWith((_, { headers }) =>
        new Headers(headers).get('X-Token') === 'fresh'
          ? Response.json(world.authorize(OTHER, 'private-desk'))
          : new Response(null, { status: 401 }),
      );
      const before = world.requests.length;
      return { reply: await request.sendAnew(OTHER), count: world.requests.length - before };
    }

    it('asks a provider for a fresh token, with the error', async () => {
      const headersProvider = vi.fn(({ error }: AuthContext) => ({
        'X-Token': error?.status === 401 ? 'fresh' : 'old',
      }));
      const { reply, count } = await startRefused({ headersProvider });
      expect(reply).toMatchObject({ ok: true });
      expect(count).toBe(2);
      expect(headersProvider.mock.calls.map(([{ attempt }]) => attempt)).toEqual([1, 1, 2]);
    });

    it('fails if the fresh token is refused, too', async () => {
      const { reply, count } = await startRefused({ headersProvider: () => ({ 'X-Token': 'old' }) });
      expect(reply).toMatchObject(UNAUTHORIZED);
      expect(count).toBe(2);
    });

    it('fails at once if the app wants no retry', async () => {
      const { reply, count } = await startRefused({
        headersProvider: () => ({ 'X-Token': 'old' }),
        retry: false,
      });
      expect(reply).toMatchObject(UNAUTHORIZED);
      expect(count).toBe(1);
    });

    it('fails at once if nothing can refresh a token', async () => {
      const { reply, count } = await startRefused({ headers: { 'X-Token': 'old' } });
      expect(reply).toMatchObject(UNAUTHORIZED);
      expect(count).toBe(1);
    });
  });
});
