import { expect } from 'vitest';
import { always, reply, requests } from './support/answers';
import { runFaults } from './support/runFaults';

const json = (value: unknown) => () => Response.json(value);
const userData = (user_data: unknown) => json({ auth: 'app-key:signature', user_data });
const malformed: [body: string, answer: () => Response][] = [
  ['an empty body', reply('')],
  ['`null`', reply('null')],
  ['an HTML page', reply('<!doctype html><title>Log in</title>')],
  ['truncated JSON', reply('{"auth":"app-key:')],
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
  ['10 MB of text', reply('x'.repeat(1e7))],
];

runFaults('the auth endpoint answers', [
  ...malformed.map(([body, answer]) =>
    always(body, answer, 'error invalid-reply', { error: { retryable: false }, check: requests(1) }),
  ),
  {
    fault: 'a body that breaks off, once',
    arrange: ({ answerOnce }) =>
      answerOnce(
        () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('gone')) })),
      ),
    shows: 'signed-in ready',
  },
  {
    fault: 'a redirect to another origin, which the browser hides (status 0)',
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
    fault: 'a signature made with another secret',
    arrange: ({ answerWith }) =>
      answerWith(() => Response.json({ auth: 'app-key:0123', user_data: '{"id":"ada"}' })),
    shows: 'error rejected',
  },
  {
    fault: 'a user other than `userId`',
    props: { userId: 'ada' },
    arrange: ({ logIn }) => logIn('bob'),
    shows: 'error user-mismatch',
    check: ({ sent }) => expect(sent()).not.toContain('pusher:signin'),
  },
]);
