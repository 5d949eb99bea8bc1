import { expect } from 'vitest';
import { pass } from '../support/time';
import { hang } from '../support/world';
import type { Fault } from './support/Fault';
import { runFaults } from './support/runFaults';

const reply = (body: BodyInit | null, init?: ResponseInit) => () => new Response(body, init);
const status = (code: number, headers: Record<string, string> = {}) => reply('', { status: code, headers });
const fail = () => Promise.reject(new TypeError('Failed to fetch'));

/** The endpoint answers this, and nothing else. */
const always = (
  fault: string,
  answer: () => Response | Promise<Response>,
  shows: string,
  row: Partial<Fault> = {},
): Fault => ({ fault, arrange: ({ answerWith }) => answerWith(answer), shows, ...row });

/** The endpoint answers this first, and then as it should. */
const once = (
  fault: string,
  answer: () => Response | Promise<Response>,
  row: Partial<Fault> = {},
): Fault => ({
  fault: `${fault}, once`,
  arrange: ({ answerOnce }) => answerOnce(answer),
  shows: 'signed-in ready',
  ...row,
});

/** So many requests were made. */
const requests =
  (count: number): Fault['check'] =>
  ({ requests }) =>
    expect(requests).toHaveLength(count);

const refreshing = { userAuthentication: { headersProvider: () => ({ Authorization: 'Bearer fresh' }) } };

runFaults('the auth endpoint', [
  always('answers 401', status(401), 'error denied', { error: { status: 401 }, check: requests(1) }),
  always('answers 401, whatever the provider gives', status(401), 'error denied', {
    props: refreshing,
    check: requests(2),
  }),
  once('answers 401, where a provider can refresh', status(401), { props: refreshing, check: requests(2) }),
  always('answers 403', status(403), 'error denied', { error: { status: 403 }, check: requests(1) }),
  always('answers 404', status(404), 'error http-error', { error: { status: 404 }, check: requests(1) }),
  always('answers 413', status(413), 'error http-error', { error: { status: 413 }, check: requests(1) }),
  once('answers 408', status(408), { check: requests(2) }),
  once('answers 429', status(429), { check: requests(2) }),
  once('answers 500', status(500), { check: requests(2) }),
  always('answers 500, for ever', status(500), 'error http-error', {
    error: { status: 500, retryable: true },
    check: requests(4),
  }),
  once('cannot be reached', fail, { check: requests(2) }),
  always('cannot be reached, ever', fail, 'error unreachable', { check: requests(4) }),
  once('never answers', hang, { check: requests(2) }),
  always('never answers any request', hang, 'error auth-timeout', { check: requests(4) }),
  always('answers without a word of what it is', status(204), 'error invalid-reply'),
]);

const after = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
const retryAfter = (value: string) => status(429, { 'Retry-After': value });

runFaults('the auth endpoint asks for patience: it', [
  once('answers 429 with Retry-After in seconds', retryAfter('7'), {
    check: ({ requests: [first, second] }) => expect(second!.time - first!.time).toBe(7000),
  }),
  once('answers 503 with Retry-After as a date', () => retryAfter(after(7))(), {
    check: ({ requests: [first, second] }) => expect(second!.time - first!.time).toBeGreaterThan(5000),
  }),
  always('names a Retry-After of a year', retryAfter('31536000'), 'error http-error', { check: requests(1) }),
  always('names a Retry-After without end', retryAfter('9e999'), 'error http-error', { check: requests(1) }),
  always('names a date in a hundred years', () => retryAfter(after(3e9))(), 'error http-error'),
  once('names a date that has passed', () => retryAfter(after(-3600))()),
  once('names a negative Retry-After', retryAfter('-5')),
  once('names a Retry-After that is neither', retryAfter('tomorrow, maybe')),
  once('names an empty Retry-After', retryAfter('')),
]);

const json = (value: unknown) => () => Response.json(value);
const userData = (user_data: unknown) => json({ auth: 'app-key:signature', user_data });
const malformed: [body: string, answer: () => Response][] = [
  ['an empty body', reply('')],
  ['`null`', reply('null')],
  ['a page of HTML', reply('<!doctype html><title>Log in</title>')],
  ['half of its JSON', reply('{"auth":"app-key:')],
  ['a number', reply('7')],
  ['a string', json('authenticated')],
  ['an array', json([])],
  ['an empty object', json({})],
  ['no `user_data`', json({ auth: 'app-key:signature' })],
  ['`user_data` that is an object', userData({ id: 'ada' })],
  ['`user_data` that is not JSON', userData('ada')],
  ['`user_data` that is `null`', userData('null')],
  ['`user_data` that is a number', userData(7)],
  ['a user without an id', userData('{"name":"ADA"}')],
  ['a user with an empty id', userData('{"id":""}')],
  ['a user whose id is a number', userData('{"id":7}')],
  ['a user whose id is an object', userData('{"id":{}}')],
  ['no `auth`', json({ user_data: '{"id":"ada"}' })],
  ['an `auth` that is a number', json({ auth: 7, user_data: '{"id":"ada"}' })],
  ['an `auth` that is `null`', json({ auth: null, user_data: '{"id":"ada"}' })],
  ['10 MB of nothing', reply('x'.repeat(1e7))],
];

runFaults('the auth endpoint answers', [
  ...malformed.map(([body, answer]) =>
    always(body, answer, 'error invalid-reply', { error: { retryable: false }, check: requests(1) }),
  ),
  {
    fault: 'a body that breaks off',
    arrange: ({ answerOnce }) =>
      answerOnce(
        () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('gone')) })),
      ),
    shows: 'signed-in ready',
  },
  {
    fault: 'what a login page elsewhere says, which the browser hides (status 0)',
    arrange: ({ answerWith }) => answerWith(() => Response.error()),
    shows: 'error http-error',
  },
  {
    fault: 'a user with 10 MB of data',
    arrange: ({ answerWith, sdk }) =>
      answerWith((body) =>
        Response.json(sdk.authenticateUser(body.get('socket_id')!, { id: 'ada', photo: 'x'.repeat(1e7) })),
      ),
    shows: 'signed-in ready',
  },
  {
    fault: 'a signature for another socket',
    arrange: ({ answerWith, sign }) => answerWith(() => Response.json(sign('1.1'))),
    shows: 'error rejected',
  },
  {
    fault: 'a signature by another secret',
    arrange: ({ answerWith }) =>
      answerWith(() => Response.json({ auth: 'app-key:0123', user_data: '{"id":"ada"}' })),
    shows: 'error rejected',
  },
  {
    fault: 'for another user than `userId`',
    props: { userId: 'ada' },
    arrange: ({ logIn }) => logIn('bob'),
    shows: 'error user-mismatch',
    check: ({ sent }) => expect(sent()).not.toContain('pusher:signin'),
  },
]);

runFaults('the auth endpoint answers too late:', [
  {
    fault: 'after the time limit, while the next request is on its way',
    arrange: ({ answerOnce, sign }) =>
      answerOnce(async (body) => {
        await new Promise((resolve) => setTimeout(resolve, 15_000));
        return Response.json(sign(body.get('socket_id')!, 'bob'));
      }),
    shows: 'signed-in ready',
    check: ({ app, requests }) => {
      expect(app.latest().user?.id).toBe('ada');
      expect(requests).toHaveLength(2);
    },
  },
  ...['with data', 'with a 403'].map<Fault>((how) => {
    let answer: (response: Response) => void;
    return {
      fault: `after the socket has been replaced, ${how}`,
      arrange: ({ answerOnce }) => answerOnce(() => new Promise((resolve) => (answer = resolve))),
      async strike({ server, sign }) {
        const [{ socketId } = { socketId: '' }] = server.connections;
        server.connections[0]!.drop();
        await pass(2000);
        answer(how === 'with data' ? Response.json(sign(socketId, 'bob')) : status(403)());
      },
      shows: 'signed-in ready',
      check: ({ app, sent }) => {
        expect(app.latest().user?.id).toBe('ada');
        expect(sent().filter((event) => event === 'pusher:signin')).toHaveLength(1);
      },
    };
  }),
  {
    fault: 'after signout()',
    arrange: ({ answerWith, sign }) =>
      answerWith(async (body) => {
        await new Promise((resolve) => setTimeout(resolve, 5000));
        return Response.json(sign(body.get('socket_id')!));
      }),
    strike: ({ app }) => app.signout(),
    shows: 'idle',
    check: ({ online }) => expect(online()).toEqual([null]),
  },
  {
    fault: 'because the page is offline, and waits for it to return',
    arrange(scene) {
      scene.answerWith(fail);
      scene.setOnline(false);
    },
    strike: async ({ app, setOnline, answerWith, requests }) => {
      await pass(60_000);
      expect(app.path().at(-1)).toBe('pending retrying 1 unreachable');
      expect(requests).toHaveLength(1);
      answerWith(null);
      setOnline(true);
    },
    shows: 'signed-in ready',
    check: requests(2),
  },
]);
