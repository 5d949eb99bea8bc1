import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createPusherServer,
  type Dialect,
  type PusherApp,
  type PusherConnection,
} from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { sdkOf } from '../support/startTestServer';

const app: PusherApp = { id: 'app-id', key: 'app-key', secret: 'app-secret' };
const DIALECTS = ['pusher', 'soketi', 'sockudo', 'reverb'] as const;

/** A connection without pusher-js, which would throw for a sign-in success that it did not request. */
function start(dialect: Dialect, { key = app.key, userAuthentication }: Partial<PusherApp> = {}) {
  const server = createPusherServer({ dialect, apps: [{ ...app, userAuthentication }] });
  onTestFinished(server.close);
  const received: unknown[] = [];
  const peer = server.accept(
    {
      send: (text) => received.push(JSON.parse(text)),
      close: (code, reason) => received.push(`close ${code} ${reason}`.trim()),
      drop: () => received.push('drop'),
    },
    { key },
  );
  const [connection] = server.connections;
  /** Returns the frames since the last call. A close is `close` and its code, a drop is `drop`. */
  const takeReceived = () => received.splice(0);
  const answerTo = (event: string, data: unknown, channel?: string) => {
    takeReceived();
    peer.receive(JSON.stringify({ event, data, channel }));
    return takeReceived();
  };
  const auth = (id = 'ann', secret = app.secret) =>
    sdkOf({ ...app, secret }).authenticateUser(connection!.socketId, { id });
  return { server, connection: connection!, answerTo, takeReceived, auth };
}

const REVERB_FORMAT = { event: 'pusher:error', data: '{"code":4200,"message":"Invalid message format"}' };

/** A valid signature for any text. */
function signText({ socketId }: PusherConnection, user_data: string) {
  const signature = createHmac('sha256', app.secret).update(`${socketId}::user::${user_data}`);
  return { auth: `${app.key}:${signature.digest('hex')}`, user_data };
}

const error = (code: number | null, message: unknown) => ({ event: 'pusher:error', data: { code, message } });
const unauthorized = {
  pusher: [error(null, expect.stringMatching(/^Invalid signature: Expected HMAC SHA256 hex digest of /))],
  soketi: [error(4009, 'Connection not authorized.'), 'close 4009'],
  sockudo: [error(4009, 'Authentication error: Connection not authorized for signin.')],
  reverb: [REVERB_FORMAT],
};

describe.each(DIALECTS)('%s', (dialect) => {
  it('answers a wrong signature', () => {
    const { answerTo, auth } = start(dialect);
    expect(answerTo('pusher:signin', auth('ann', 'wrong'))).toEqual(unauthorized[dialect]);
  });

  it('answers a signature for another socket', () => {
    const { answerTo } = start(dialect);
    const auth = sdkOf(app).authenticateUser('1234.5678', { id: 'ann' });
    expect(answerTo('pusher:signin', auth)).toEqual(unauthorized[dialect]);
  });

  it.each(['{}', '{"id":""}', '{"id":7}'])('answers a sign-in with the user data %s', (userData) => {
    const { connection, answerTo } = start(dialect);
    const signed = signText(connection, userData);
    const pusherAnswer = error(null, expect.stringContaining('id is a string that is not empty'));
    const soketi = [error(4009, 'The returned user data must contain the "id" field.'), 'close 4009'];
    const sockudo = [error(4009, "Authentication error: Missing 'id' field in user_data")];
    const success = { event: 'pusher:signin_success' };
    const expected = {
      pusher: [pusherAnswer],
      soketi: userData === '{"id":7}' ? [{ ...success, data: signed }] : soketi,
      sockudo: userData === '{"id":""}' ? [{ ...success, data: { user_data: userData } }] : sockudo,
      reverb: [REVERB_FORMAT],
    };
    expect(answerTo('pusher:signin', signed)).toEqual(expected[dialect]);
    if (dialect === 'soketi' && userData === '{"id":7}') expect(connection.userId).toBe('7');
  });

  it('answers a sign-in, and a second sign-in of the same user', () => {
    const { answerTo, auth } = start(dialect);
    const success = { event: 'pusher:signin_success', data: { user_data: auth().user_data } };
    const expected = {
      pusher: success,
      soketi: { ...success, data: auth() },
      sockudo: success,
      reverb: REVERB_FORMAT,
    };
    expect(answerTo('pusher:signin', auth())).toEqual([expected[dialect]]);
    expect(answerTo('pusher:signin', auth())).toEqual([expected[dialect]]);
  });

  it('answers the sign-in of a second user, and sends the events of the signed-in users', () => {
    const { server, connection, answerTo, takeReceived, auth } = start(dialect);
    for (const id of ['ann', 'bob']) {
      answerTo('pusher:signin', auth(id));
      answerTo('pusher:subscribe', { channel: `#server-to-user-${id}`, auth: '' });
    }
    for (const id of ['ann', 'bob']) server.sendToUser(id, 'note', id);
    const users = { pusher: 'ann', soketi: 'bob', sockudo: 'bob', reverb: null };
    expect(connection.userId).toBe(users[dialect]);
    // Reverb treats the users' channels as public channels.
    expect(takeReceived()).toMatchObject(
      (dialect === 'pusher' ? ['ann'] : ['ann', 'bob']).map((data) => ({ data })),
    );
  });

  it('sends an event to a signed-in user without a subscription', () => {
    const { server, answerTo, takeReceived, auth } = start(dialect);
    answerTo('pusher:signin', auth());
    server.sendToUser('ann', 'note', 1);
    const note = { event: 'note', channel: '#server-to-user-ann', data: '1' };
    const expected = { pusher: [], soketi: [note], sockudo: [note], reverb: [] };
    expect(takeReceived()).toEqual(expected[dialect]);
  });

  it("answers a subscription to another user's channel", () => {
    const { connection, answerTo } = start(dialect);
    answerTo('pusher:subscribe', { channel: '#server-to-user-bob', auth: '' });
    expect(connection.channels.has('#server-to-user-bob')).toBe(dialect !== 'pusher');
  });

  it('answers a sign-in if user authentication is switched off', () => {
    const { answerTo, auth } = start(dialect, { userAuthentication: false });
    const expected = {
      pusher: [],
      soketi: [],
      sockudo: [error(4009, 'Authentication error: User authentication is disabled for this app')],
      reverb: [REVERB_FORMAT],
    };
    expect(answerTo('pusher:signin', auth())).toEqual(expected[dialect]);
  });

  it('terminates the connections of a signed-in user', () => {
    const { server, answerTo, takeReceived, auth } = start(dialect);
    answerTo('pusher:signin', auth());
    server.terminateUserConnections('ann');
    const errorAndClose = [error(4009, 'You got disconnected by the app.'), 'close 4009'];
    const expected = {
      pusher: errorAndClose,
      soketi: errorAndClose,
      sockudo: ['close 4009 You got disconnected by the app.'],
      reverb: [],
    };
    expect(takeReceived()).toEqual(expected[dialect]);
  });

  it('terminates the connections of a presence member who has not signed in', () => {
    const { server, connection, answerTo, takeReceived } = start(dialect);
    const channel = 'presence-room';
    const auth = sdkOf(app).authorizeChannel(connection.socketId, channel, { user_id: 'ann' });
    answerTo('pusher:subscribe', { channel, ...auth });
    server.terminateUserConnections('ann');
    expect(takeReceived()).toEqual(dialect === 'reverb' ? ['drop'] : []);
  });

  it('answers a subscription with data that is a string, or without data', () => {
    const { answerTo } = start(dialect);
    const success = { event: 'pusher_internal:subscription_succeeded', channel: 'news' };
    expect(answerTo('pusher:subscribe', { channel: 'news' })).toEqual([
      dialect === 'soketi' ? success : { ...success, data: '{}' },
    ]);
  });

  it('answers a ping', () => {
    const { answerTo } = start(dialect);
    const hasData = dialect === 'pusher' || dialect === 'soketi';
    expect(answerTo('pusher:ping', {})).toEqual([{ event: 'pusher:pong', ...(hasData && { data: {} }) }]);
  });

  it('answers an unknown event', () => {
    const { answerTo } = start(dialect);
    const unsupported = error(null, 'Unsupported event received on socket: pusher:nonsense');
    const expected = {
      pusher: [unsupported],
      soketi: [],
      sockudo: [unsupported],
      reverb: [REVERB_FORMAT],
    };
    expect(answerTo('pusher:nonsense', {})).toEqual(expected[dialect]);
  });

  it('answers a wrong signature for a private channel', () => {
    const { answerTo } = start(dialect);
    const refusal = (message: unknown) => ({
      event: 'pusher:subscription_error',
      channel: 'private-room',
      data: { type: 'AuthError', error: message, status: 401 },
    });
    const pusherAnswer = refusal(expect.stringMatching(/^Invalid signature/));
    const expected = {
      pusher: pusherAnswer,
      soketi: refusal('The connection is unauthorized.'),
      sockudo: pusherAnswer,
      reverb: { event: 'pusher:error', data: '{"code":4009,"message":"Connection is unauthorized"}' },
    };
    const wrong = { channel: 'private-room', auth: 'app-key:00' };
    expect(answerTo('pusher:subscribe', wrong)).toEqual([expected[dialect]]);
  });

  it('answers a client event without a subscription to its channel', () => {
    const { answerTo } = start(dialect);
    const pusherAnswer = error(4301, 'Client event rejected - you must be subscribed to the channel');
    const message = '{"code":4009,"message":"The client is not a member of the specified channel."}';
    const expected = {
      pusher: [{ ...pusherAnswer, channel: 'private-room' }],
      soketi: [],
      sockudo: [{ ...pusherAnswer, channel: 'private-room' }],
      reverb: [{ event: 'pusher:error', data: message }],
    };
    expect(answerTo('client-typing', {}, 'private-room')).toEqual(expected[dialect]);
  });

  it('refuses an unknown app key', () => {
    const { takeReceived } = start(dialect, { key: 'unknown' });
    const message = {
      pusher: 'App key unknown not in this cluster. Did you forget to specify the cluster?',
      soketi: 'App key unknown does not exist.',
      sockudo: 'Application does not exist',
      reverb: 'Application does not exist',
    };
    const data = { code: 4001, message: message[dialect] };
    expect(takeReceived()).toEqual([
      { event: 'pusher:error', data: dialect === 'reverb' ? JSON.stringify(data) : data },
      dialect === 'reverb' ? 'drop' : 'close 4001',
    ]);
  });

  it("is the server's `dialect`, in memory and on a port", async () => {
    expect(createPusherServer({ dialect }).dialect).toBe(dialect);
    const { server, close } = await startPusherServer(undefined, { dialect });
    expect(server.dialect).toBe(dialect);
    await close();
  });
});

it('soketi keeps the characters of a user id that JSON escapes', () => {
  const { connection, answerTo } = start('soketi');
  answerTo('pusher:signin', signText(connection, JSON.stringify({ id: 'a"b\\c' })));
  expect(connection.userId).toBe('a"b\\c');
});

it('the default dialect is pusher', () => {
  expect(createPusherServer().dialect).toBe('pusher');
});

it.each(['Soketi', 'toString', ''])('the dialect %j is refused', (name) => {
  // A caller without types may pass any text.
  expect(() => createPusherServer({ dialect: name as Dialect })).toThrow(RangeError);
});
