import Pusher86 from 'pusher-js';
import Pusher84 from 'pusher-js-8.4';
import type { UserAuthenticationHandler } from 'pusher-js/types/src/core/auth/options';
import { describe, expect, it, vi } from 'vitest';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const refuse: UserAuthenticationHandler = (_, callback) => {
  callback(new Error('No session'), null);
};
const forge: UserAuthenticationHandler = (_, callback) => {
  callback(null, { auth: 'app-key:forged', user_data: '{"id":"ada"}' });
};
const throwError: UserAuthenticationHandler = () => {
  throw new Error('Mine');
};

/** Signs in with bare pusher-js. Returns what `pusher:signin_error` was emitted with. */
async function signIn(customHandler: UserAuthenticationHandler, Pusher = Pusher86) {
  const world = createWorld({ Pusher });
  const client = new world.memory.Pusher(world.server.app.key, {
    cluster: 'eu',
    userAuthentication: { customHandler },
  });
  const errors: unknown[] = [];
  client.user.bind('pusher:signin_error', (error: unknown) => errors.push(error));
  client.signin();
  await pass(60_000);
  return { world, client, errors };
}

describe('`pusher:signin_error` of bare pusher-js', () => {
  it('tells that the handler called back an error, since 8.6, after which signin() does nothing', async () => {
    const handler = vi.fn(refuse);
    const { client, errors } = await signIn(handler);
    expect(errors).toEqual([{ type: 'AuthError', error: 'No session' }]);
    client.signin();
    await pass(60_000);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('does not exist in 8.4', async () => {
    const Pusher = Pusher84 as unknown as typeof Pusher86; // the types of 8.4 differ
    expect((await signIn(refuse, Pusher)).errors).toEqual([]);
  });

  it.each([
    ['a refused signature', forge],
    ['a handler that never calls back', () => {}],
  ])('does not tell of %s', async (_, handler) => {
    expect((await signIn(handler)).errors).toEqual([]);
  });

  it('does not tell of a handler that throws', async () => {
    const world = createWorld();
    const client = new world.memory.Pusher(world.server.app.key, {
      cluster: 'eu',
      userAuthentication: { customHandler: throwError },
    });
    const emitted = vi.fn();
    client.user.bind('pusher:signin_error', emitted);
    await pass();
    expect(() => {
      client.signin();
    }).toThrow('Mine');
    await pass(60_000);
    expect(emitted).not.toHaveBeenCalled();
  });
});
