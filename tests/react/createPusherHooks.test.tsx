import * as api from 'react-pusher-user';
import { expect, it } from 'vitest';

interface MyTypes {
  user: { id: string; name: string };
}

it('returns every hook and component that the package exports, unchanged', () => {
  const hooks = api.createPusherHooks<MyTypes>();
  // The inspector has no types of the app's, and would be in the bundle of each app that calls createPusherHooks().
  const { createPusherHooks, ChannelError, SigninError, useInspector, ...exported } = api;
  expect(hooks).toEqual(exported);
  expect(createPusherHooks()).toBe(hooks);
  expect([ChannelError.name, SigninError.name, useInspector.name]).toEqual([
    'ChannelError',
    'SigninError',
    'useInspector',
  ]);
});
