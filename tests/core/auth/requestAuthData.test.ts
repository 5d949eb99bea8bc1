import { describe, expect, it, vi } from 'vitest';
import type { AuthContext } from '../../../src/core/auth/AuthOptions';
import type { SendAuth } from '../../../src/core/auth/AuthSharing';
import type { AnyAuthOptions, AuthReply } from '../../../src/core/auth/AuthSubject';
import { provide } from '../../../src/core/auth/provide';
import { requestAuthData } from '../../../src/core/auth/requestAuthData';
import { createWorld, hang } from '../../support/world';

const OWN = '1.1';
const OTHER = '2.2';

/**
 * Asks for a channel of the socket `OWN`, in a tab that shares its connection. The tabs can ask by `send` for other sockets, also
 * when the request is over.
 */
async function startRequest(first: AnyAuthOptions) {
  const controller = new AbortController();
  const context = { attempt: 1, error: null, signal: controller.signal };
  let options = first;
  let send!: SendAuth;
  const shareAuth = (_: unknown, given: SendAuth): Promise<AuthReply> => {
    send = given;
    return given();
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
    },
  );
  return {
    reply,
    send: (socketId: string) => send(socketId),
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

describe('a request for another socket', () => {
  it('asks `paramsProvider` and `headersProvider` anew', async () => {
    const world = createWorld();
    const { contexts, ...providers } = createProviders();
    const request = await startRequest(providers);
    await expect(request.reply).resolves.toMatchObject({ ok: true });
    await expect(request.send(OTHER)).resolves.toMatchObject({
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
    await expect(request.send(OTHER)).resolves.toEqual({ ok: true, data: { auth: OTHER } });
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
    await expect(request.send(OTHER)).resolves.toMatchObject({ ok: true });
    expect(requestsOf(world).map(([, , isAborted]) => isAborted)).toEqual([true, false]);
    expect(contexts.map(({ signal }) => signal.aborted)).toEqual([true, true, false, false]);
    request.setOptions({ customHandler });
    await expect(request.send(OTHER)).resolves.toEqual({ ok: true, data: { auth: 'signed' } });
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
    await request.send(OTHER);
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
    await expect(request.send(OTHER)).resolves.toMatchObject({ ok: false, code: 'handler-error' });
  });
});
