import { waitFor } from '@testing-library/react';
import { Pusher } from '../support/Pusher';
import type { UserAuthenticationOptions } from 'react-pusher-user';
import { expect, onTestFinished, test } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { controlOf } from './support/control';
import type { AuthRequest } from './support/PusherFixture';
import { lineTo, userServers } from './support/servers';
import { settle } from './support/settle';

// The auth request does not depend on the server.
const server = userServers[0]!;
const { appKey, backendUrl } = server;
const control = controlOf(server);
const connectionOptions = { cluster: '', ...lineTo(server) };

/** Describes an auth request without its socket id, which differs in each request. */
function describeRequest({ method, url, headers, body }: AuthRequest) {
  const [socketId] = /\d+\.\d+/.exec(body) ?? [];
  return {
    method,
    url,
    body: body.replace(socketId ?? '', '<socket id>'),
    contentType: headers['content-type'],
    plan: headers['x-plan'],
    token: headers.authorization,
  };
}

async function requestOf(user: string): Promise<ReturnType<typeof describeRequest>> {
  return waitFor(async () => {
    const [request] = await control.requests(user);
    return describeRequest(request!);
  });
}

test.each([
  ['only a param for the user', () => ({})],
  [
    'params and headers of every kind',
    () => ({
      params: { room: 'a b&c=d', émoji: '🙂', 'sp ace': 'x+y', number: 7 },
      headers: { 'X-Plan': 'gold' },
      paramsProvider: () => ({ provided: 'yes/no?', room: 'again' }),
      headersProvider: () => ({ Authorization: 'Bearer abc' }),
    }),
  ],
])('the auth request has the same bytes as that of pusher-js: with %s', async (kind, makeOptions) => {
  const user = `bytes ${kind.length}`;
  const makeAuthentication = (): UserAuthenticationOptions & { transport: 'ajax'; endpoint: string } => {
    const options: UserAuthenticationOptions = makeOptions();
    return {
      ...options,
      transport: 'ajax',
      endpoint: `${backendUrl}/pusher/user-auth?as=${encodeURIComponent(user)}`,
      params: { user, ...options.params },
    };
  };

  const { paramsProvider, headersProvider, ...rest } = makeAuthentication();
  const context = { attempt: 1, error: null, signal: new AbortController().signal };
  const bare = new Pusher(appKey, {
    ...connectionOptions,
    userAuthentication: {
      ...rest,
      params: { ...rest.params, user: `${user} bare` },
      paramsProvider: () => paramsProvider?.(context),
      headersProvider: () => headersProvider?.(context),
    },
  });
  onTestFinished(() => {
    bare.disconnect();
    Pusher.instances.splice(Pusher.instances.indexOf(bare), 1);
  });
  bare.signin();
  const expected = await requestOf(`${user} bare`);

  const app = mountSignin({ ...connectionOptions, appKey, userAuthentication: makeAuthentication() });
  await settle(app.signin());
  const actual = await requestOf(user);

  expect(expected.body).toMatch(/^socket_id=<socket id>&user=/);
  expect(actual).toEqual({
    ...expected,
    body: expected.body.replace(encodeURIComponent(`${user} bare`), encodeURIComponent(user)),
  });
});
