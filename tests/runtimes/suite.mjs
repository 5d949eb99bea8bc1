import * as assert from './assert.mjs';

const ENDPOINT = 'https://app.test/pusher/auth';

/** @typedef {typeof import('react-pusher-user/server')} Server */

/**
 * Runs the tests of the server entry, in any runtime.
 *
 * @param {Server} server
 * @param {{ vectors: any, app: any, webhook: any, hasEnv: boolean }} facts - what the official SDK signs, and the app of a
 * Pusher server that runs.
 * @returns {Promise<{ name: string, error?: string }[]>}
 */
export async function runSuite(server, { vectors, app, webhook, hasEnv }) {
  const { createUserAuthHandler, createChannelAuthHandler, createPusherApi, verifyWebhook } = server;
  const { key, secret, encryptionMasterKeyBase64 } = app;
  const silent = { onError: () => undefined };
  const users = createUserAuthHandler({ key, secret, getUser: () => vectors.user, ...silent });
  const channels = createChannelAuthHandler({
    key,
    secret,
    encryptionMasterKeyBase64,
    getUser: () => vectors.user,
    authorize: ({ channelName }) => channelName !== 'private-closed',
  });
  const api = createPusherApi(app);

  /** @type {Record<string, () => unknown>} */
  const tests = {
    'signs a user, asked by a form': async () =>
      await assert.reply(await users(post('socket_id=12.34')), 200, vectors.signedUser),

    'signs a user, asked by JSON': async () =>
      await assert.reply(
        await users(post('{"socket_id":"12.34"}', 'application/json')),
        200,
        vectors.signedUser,
      ),

    'authorizes channels': async () => {
      for (const [channel, signed] of Object.entries(vectors.channels)) {
        await assert.reply(await channels(post(`socket_id=12.34&channel_name=${channel}`)), 200, signed);
      }
    },

    'refuses a channel': async () =>
      assert.status(await channels(post('socket_id=12.34&channel_name=private-closed')), 403),

    'lets getUser read the body': async () => {
      const getUser = async (/** @type {Request} */ request) => ({ id: (await request.text()).slice(-3) });
      const reply = await createUserAuthHandler({ key, secret, getUser })(post('socket_id=12.34&user=ada'));
      assert.equal(JSON.parse((await reply.json()).user_data), { id: 'ada' });
    },

    'answers bad requests': async () => {
      assert.status(await users(new Request(ENDPOINT)), 405);
      assert.status(await users(post('socket_id=1')), 400);
      assert.status(await users(post(new Uint8Array([0xc3, 0x28]))), 400);
      assert.status(await users(post('socket_id=12.34', 'text/plain')), 415);
      assert.status(await users(post(`socket_id=12.34&rest=${'x'.repeat(20_000)}`)), 413);
    },

    'tells onError of an exception, and the client nothing': async () => {
      const told = [];
      const getUser = () => Promise.reject(new Error('hunter2'));
      const onError = (/** @type {unknown} */ error) => told.push(error);
      const reply = await createUserAuthHandler({ key, secret, getUser, onError })(post('socket_id=12.34'));
      assert.status(reply, 500);
      assert.equal((await reply.text()).includes('hunter2'), false);
      assert.equal(told.length, 1);
    },

    'refuses other origins, and answers the preflight of an allowed one': async () => {
      const headers = { Origin: 'https://shop.test', 'Access-Control-Request-Method': 'POST' };
      assert.status(await users(new Request(ENDPOINT, { method: 'POST', headers })), 403);
      const allowed = createUserAuthHandler({
        key,
        secret,
        getUser: () => null,
        allowedOrigins: [headers.Origin],
      });
      const reply = await allowed(new Request(ENDPOINT, { method: 'OPTIONS', headers }));
      assert.status(reply, 204);
      assert.equal(reply.headers.get('Access-Control-Allow-Origin'), headers.Origin);
    },

    'answers JSONP': async () => {
      const scripts = createUserAuthHandler({ key, secret, getUser: () => vectors.user, jsonp: true });
      const callback = "Pusher.auth_callbacks['1']";
      const query = new URLSearchParams({ callback, socket_id: '12.34' });
      const text = await (await scripts(new Request(`${ENDPOINT}?${query}`))).text();
      assert.equal(text, `/**/${callback}(${JSON.stringify(vectors.signedUser)});`);
    },

    'reads the environment': async () => {
      const told = [];
      const onError = (/** @type {any} */ error) => told.push(error.code);
      const reply = await createUserAuthHandler({ getUser: () => vectors.user, onError })(
        post('socket_id=12.34'),
      );
      if (hasEnv) await assert.reply(reply, 200, vectors.signedUser);
      else assert.equal([reply.status, ...told], [500, 'missing-option']);
    },

    'verifies webhooks': async () => {
      const request = (/** @type {string} */ body) =>
        new Request(ENDPOINT, { method: 'POST', body, headers: webhook.headers });
      const good = await verifyWebhook(request(webhook.body), { key, secret });
      assert.equal(good.ok && good.events, JSON.parse(webhook.body).events);
      const changed = await verifyWebhook(request(`${webhook.body} `), { key, secret });
      assert.equal(!changed.ok && changed.code, 'wrong-signature');
    },

    'calls the HTTP API': async () => {
      const { channels: info } = await api.trigger(
        'room',
        'event',
        { text: 'Grüße 😀' },
        { info: ['subscription_count'] },
      );
      assert.equal(info, { room: { subscription_count: 0 } });
      await api.triggerBatch([{ channel: 'room', event: 'event', data: 1 }]);
      await api.sendToUser('ada', 'event', null);
      await api.terminateUserConnections('ada');
      assert.equal(await api.getChannels(), {});
      assert.equal(await api.getChannel('room'), { occupied: false });
      assert.equal(await api.getUsers('presence-room'), []);
    },

    'encrypts an event': () => api.trigger('private-encrypted-cache-room', 'event', { text: 'Grüße 😀' }),

    'tells why the HTTP API refuses': async () => {
      const error = await assert.rejection(createPusherApi({ ...app, secret: 'wrong' }).getChannels());
      assert.equal([error.code, error.status], ['unauthorized', 401]);
    },

    'tells that no server is there': async () => {
      const error = await assert.rejection(createPusherApi({ ...app, port: 1, retry: 0 }).getChannels());
      assert.equal(error.code, 'unreachable');
    },

    'tells that a server takes too long': async () => {
      const fetch = (/** @type {any} */ _, /** @type {any} */ { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      const error = await assert.rejection(
        createPusherApi({ ...app, fetch, timeout: 10, retry: 0 }).getChannels(),
      );
      assert.equal(error.code, 'timeout');
    },
  };

  const results = [];
  for (const [name, run] of Object.entries(tests)) results.push(await outcome(name, run));
  return results;
}

/** @param {string} name @param {() => unknown} run */
export async function outcome(name, run) {
  try {
    await run();
    return { name };
  } catch (error) {
    return { name, error: String(error instanceof Error ? error.stack : error) };
  }
}

/** @param {BodyInit} body */
const post = (body, type = 'application/x-www-form-urlencoded') =>
  new Request(ENDPOINT, { method: 'POST', body, headers: { 'Content-Type': type } });
