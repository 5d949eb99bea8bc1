import {
  SignedIn,
  SignedOut,
  SigningIn,
  useConnection,
  usePusher,
  useSignin,
  useUser,
  useUserEvent,
} from 'react-pusher-user';
import { expect, it } from 'vitest';
import * as api from 'react-pusher-user';
import { expectRenderError } from '../support/expectRenderError';

const users: Record<string, () => unknown> = {
  useSignin: () => useSignin().status,
  useUser: () => useUser()?.id,
  useUserEvent: () => {
    useUserEvent('note', () => {});
  },
  useConnection: () => useConnection().state,
  usePusher: () => usePusher()?.key,
  SignedIn: () => <SignedIn />,
  SigningIn: () => <SigningIn />,
  SignedOut: () => <SignedOut />,
};

it.each(Object.entries(users))('%s outside a provider throws an error that names both', (name, use) => {
  const Use = () => use() as string;
  const spoken = name.startsWith('use') ? name : `<${name}>`;
  expectRenderError(<Use />, `${spoken} needs a <PusherProvider> above it`);
});

it('so does every hook and component that the package exports', () => {
  const names = Object.keys(api).filter((name) => !/^(PusherProvider|SigninError|ChannelError)$/.test(name));
  expect(Object.keys(users).sort()).toEqual(names.sort());
});
