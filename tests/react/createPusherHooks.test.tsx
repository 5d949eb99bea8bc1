import * as api from 'react-pusher-user';
import { expect, it } from 'vitest';

interface MyTypes {
  user: { id: string; name: string };
}

it('returns every hook and component that the package exports, unchanged', () => {
  const hooks = api.createPusherHooks<MyTypes>();
  const { createPusherHooks, ChannelError, SigninError, ...exported } = api;
  expect(hooks).toEqual(exported);
  expect(createPusherHooks()).toBe(hooks);
  expect([ChannelError.name, SigninError.name]).toEqual(['ChannelError', 'SigninError']);
});
