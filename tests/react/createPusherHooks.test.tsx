import * as api from 'react-pusher-user';
import { expect, it } from 'vitest';

interface MyTypes {
  user: { id: string; name: string };
}

it('returns every hook and component that the package exports, unchanged', () => {
  const hooks = api.createPusherHooks<MyTypes>();
  const { bind, ...shared } = hooks;
  const { createPusherHooks, ChannelError, SigninError, ...exported } = api;
  expect(shared).toEqual(exported);
  expect(bind(api.useUser)).toBe(api.useUser);
  expect(createPusherHooks()).toBe(hooks);
  expect(createPusherHooks({})).toBe(hooks);
  expect(createPusherHooks({ context: 'shared' })).toBe(hooks);
  expect([ChannelError.name, SigninError.name]).toEqual(['ChannelError', 'SigninError']);
});

it('with a context of its own, returns others under the same names, at each call', () => {
  const shared = api.createPusherHooks();
  const own = api.createPusherHooks({ context: 'own' });
  const other = api.createPusherHooks({ context: 'own' });
  expect(Object.keys(own)).toEqual(Object.keys(shared));
  for (const name of Object.keys(shared) as (keyof typeof shared)[]) {
    expect(own[name]).not.toBe(shared[name]);
    expect(own[name]).not.toBe(other[name]);
  }
});
