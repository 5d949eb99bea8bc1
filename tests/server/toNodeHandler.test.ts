// @vitest-environment node
import express from 'express';
import type { RequestHandler } from 'express';
import fastify from 'fastify';
import { createUserAuthHandler, nodeRequestOf, toNodeHandler, verifyWebhook } from 'react-pusher-user/server';
import type { NodeHandler, NodeHandlerOptions } from 'react-pusher-user/server';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { connect, createServer as createHttp2Server } from 'node:http2';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { APP, sdk } from './support/app';

const ADA = { id: 'ada' };
const SIGNED = sdk.authenticateUser('12.34', ADA);
const handler = createUserAuthHandler({ ...APP, getUser: () => ADA });

/** Listens, and returns the server's URL. */
async function listen(to: RequestListener | NodeHandler | Server): Promise<string> {
  const server =
    typeof to === 'function'
      ? createServer((...args) => {
          to(...args);
        })
      : to;
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/pusher/user-auth`;
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const form = (url: string, body: BodyInit = 'socket_id=12.34') =>
  fetch(url, { method: 'POST', body, headers: FORM });
const json = (url: string) =>
  fetch(url, { method: 'POST', body: '{"socket_id":"12.34"}', headers: JSON_TYPE });

/** What holds in each framework. */
async function expectToSign(url: string) {
  for (const reply of [await form(url), await json(url)]) {
    expect([reply.status, await reply.json()]).toEqual([200, SIGNED]);
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
  }
  const twice = await form(url, 'socket_id=12.34&socket_id=56.78');
  expect([twice.status, await twice.json()]).toEqual([400, { error: 'The field socket_id is there twice.' }]);
  const large = await form(url, `socket_id=12.34&rest=${'x'.repeat(20_000)}`);
  expect(large.status).toBe(413);
}

test('node:http', async () => {
  await expectToSign(await listen(toNodeHandler(handler)));
});

/** As `express.json()` of Express 4 does for other types. */
const emptyBody: RequestHandler = (request, _response, next) => {
  request.body = {};
  next();
};

describe('Express', () => {
  test.each<[string, RequestHandler[]]>([
    ['no body parser', []],
    ['urlencoded', [express.urlencoded()]],
    ['urlencoded, extended', [express.urlencoded({ extended: true })]],
    ['json', [express.json()]],
    ['urlencoded and json', [express.urlencoded(), express.json()]],
    ['text', [express.text({ type: '*/*' })]],
    ['raw', [express.raw({ type: '*/*' })]],
    ['a parser that sets an empty body', [emptyBody]],
  ])('with %s', async (_, parsers) => {
    const app = express();
    for (const parser of parsers) app.use(parser);
    app.post('/pusher/user-auth', toNodeHandler(handler));
    await expectToSign(await listen(app as RequestListener));
  });

  test('below a router, and with what its plugins know', async () => {
    const app = express();
    const getUser = (request: Request) => {
      expect(new URL(request.url).pathname).toBe('/pusher/user-auth');
      return nodeRequestOf<{ user: { id: string } }>(request)?.user ?? null;
    };
    app.use((request, _response, next) => {
      Object.assign(request, { user: ADA });
      next();
    });
    const router = express.Router();
    router.post('/user-auth', toNodeHandler(createUserAuthHandler({ ...APP, getUser })));
    app.use('/pusher', router);
    const reply = await form(await listen(app as RequestListener));
    expect([reply.status, await reply.json()]).toEqual([200, SIGNED]);
  });

  test('an exception of another handler is for the error handler of the app', async () => {
    const app = express();
    app.post(
      '/pusher/user-auth',
      toNodeHandler(() => Promise.reject(new Error('out of order'))),
    );
    // Express knows an error handler by its four parameters.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    const handleError: express.ErrorRequestHandler = (error: Error, _request, response, _next) => {
      response.status(503).send(error.message);
    };
    app.use(handleError);
    const reply = await form(await listen(app as RequestListener));
    expect([reply.status, await reply.text()]).toEqual([503, 'out of order']);
  });

  test('a body that was read, and is nowhere', async () => {
    const app = express();
    app.use((request, _response, next) => {
      request.resume().on('end', next);
    });
    app.post('/pusher/user-auth', toNodeHandler(handler));
    const told = vi.fn();
    // Express knows an error handler by its four parameters.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    const handleError: express.ErrorRequestHandler = (error: Error, _request, response, _next) => {
      told(error);
      response.sendStatus(500);
    };
    app.use(handleError);
    expect((await form(await listen(app as RequestListener))).status).toBe(500);
    expect(told.mock.calls).toMatchObject([[{ code: 'body-used' }]]);
  });
});

describe('Fastify', () => {
  test('as an onRequest hook', async () => {
    const app = fastify();
    app.post('/pusher/user-auth', { onRequest: toNodeHandler(handler) }, () => undefined);
    await app.ready();
    await expectToSign(await listen(app.server));
  });

  test('with what its plugins know', async () => {
    const app = fastify();
    const getUser = (request: Request) => nodeRequestOf<{ user: { id: string } }>(request)?.user ?? null;
    app.addHook('onRequest', async (request) => {
      Object.assign(request, { user: ADA });
      return Promise.resolve();
    });
    const onRequest = toNodeHandler(createUserAuthHandler({ ...APP, getUser }));
    app.post('/pusher/user-auth', { onRequest }, () => undefined);
    await app.ready();
    expect(await (await form(await listen(app.server))).json()).toEqual(SIGNED);
  });
});

/** The URL that a handler sees, when it is asked with these headers. */
async function urlSeen(headers: Record<string, string>, options?: NodeHandlerOptions, path = '/') {
  const url = new URL(await listen(toNodeHandler((request) => new Response(request.url), options)));
  return new Promise<string>((resolve, reject) => {
    httpRequest({ host: url.hostname, port: url.port, path, headers }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(`${response.statusCode} ${text}`));
    })
      .on('error', reject)
      .end();
  });
}

test('the URL of the request', async () => {
  const headers = {
    Host: 'app.test:80',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': 'shop.test, inner',
  };
  expect(await urlSeen(headers)).toBe('200 http://app.test/');
  expect(await urlSeen(headers, { trustProxy: true })).toBe('200 https://shop.test/');
  expect(await urlSeen({ Host: 'app.test' }, { trustProxy: true }, '/a?b=c')).toBe(
    '200 http://app.test/a?b=c',
  );
});

test('a malformed Host is a bad request', async () => {
  expect(await urlSeen({ Host: 'a b' })).toBe('400 Bad Request');
});

test('a method that no Request can have is a bad request', async () => {
  const url = new URL(await listen(toNodeHandler(handler)));
  const status = await new Promise((resolve) => {
    httpRequest({ host: url.hostname, port: url.port, method: 'TRACE' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(400);
});

test('cookies, and a body in parts', async () => {
  const reply = new Response(
    new ReadableStream({
      start(controller) {
        for (const part of ['a', 'b'.repeat(200_000), 'c'])
          controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    }),
    {
      status: 201,
      headers: [
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ['X-One', 'one'],
      ],
    },
  );
  const received = await fetch(await listen(toNodeHandler(() => reply)));
  expect(received.status).toBe(201);
  expect(received.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await received.text()).toBe(`a${'b'.repeat(200_000)}c`);
});

test('without a framework, an exception of the handler is answered by 500, and shown', async () => {
  const shown = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => shown.mockRestore());
  const error = new Error('out of order');
  expect((await fetch(await listen(toNodeHandler(() => Promise.reject(error))))).status).toBe(500);
  expect(shown).toHaveBeenCalledExactlyOnceWith(error);
});

test('the signal of the request aborts when the client goes', async () => {
  const aborted = vi.fn();
  const asked = vi.fn();
  const never = (request: Request) => {
    asked();
    request.signal.addEventListener('abort', aborted);
    return new Promise<Response>(() => undefined);
  };
  const url = await listen(toNodeHandler(never));
  const controller = new AbortController();
  const call = fetch(url, { signal: controller.signal });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  expect(aborted).not.toHaveBeenCalled();
  controller.abort();
  await expect(call).rejects.toThrow();
  await vi.waitFor(() => expect(aborted).toHaveBeenCalledOnce());
});

test('the signal does not abort after a reply', async () => {
  const aborted = vi.fn();
  const url = await listen(
    toNodeHandler((request) => {
      request.signal.addEventListener('abort', aborted);
      return new Response('done');
    }),
  );
  const closed = new Promise((resolve) => {
    httpRequest(url, { headers: { Connection: 'close' } }, (response) => {
      response.resume().on('close', resolve);
    }).end();
  });
  await closed;
  expect(aborted).not.toHaveBeenCalled();
});

test('a client that goes while it sends its body', async () => {
  const read = vi.fn();
  const url = new URL(
    await listen(
      toNodeHandler(async (request) => {
        await request.text().catch(read);
        return new Response();
      }),
    ),
  );
  const request = httpRequest({
    host: url.hostname,
    port: url.port,
    method: 'POST',
    headers: { 'Content-Length': 100 },
  });
  request.on('error', () => undefined);
  request.write('half', () => request.destroy());
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
});

test('HTTP/2', async () => {
  const asked = vi.fn((request: Request) => handler(request));
  const server = createHttp2Server();
  const handle = toNodeHandler(asked);
  server.on('request', (request, response) => {
    handle(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const client = connect(`http://127.0.0.1:${(server.address() as { port: number }).port}`);
  onTestFinished(async () => {
    client.close();
    await new Promise((resolve) => void server.close(resolve));
  });
  const stream = client.request({
    ':method': 'POST',
    ':path': '/pusher/user-auth',
    'content-type': 'text/plain',
  });
  stream.end('x'.repeat(100_000));
  stream.resume();
  const [headers] = (await once(stream, 'response')) as [Record<string, unknown>];
  expect(headers[':status']).toBe(415);
  expect(new URL(asked.mock.calls[0]![0].url).pathname).toBe('/pusher/user-auth');
});

test('a webhook whose bytes a body parser has kept', async () => {
  const body = '{ "time_ms": 1, "events": [] }';
  const check = toNodeHandler(async (request) => Response.json(await verifyWebhook(request, APP)));
  const app = express();
  app.use(
    express.json({ verify: (request, _response, bytes) => Object.assign(request, { rawBody: bytes }) }),
  );
  app.post('/pusher/user-auth', check);
  const signature = createHmac('sha256', APP.secret).update(body).digest('hex');
  const reply = await fetch(await listen(app as RequestListener), {
    method: 'POST',
    body,
    headers: { ...JSON_TYPE, 'X-Pusher-Key': APP.key, 'X-Pusher-Signature': signature },
  });
  expect(await reply.json()).toMatchObject({ ok: true });
});
