import { PusherProvider, SignedOut, useSignin, useUser, useUserEvent } from 'react-pusher-user';
import { render } from '@testing-library/react';
import { type ReactElement, useEffect, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeTime, pass, passAndRender } from '../support/time';
import { buildWorld } from '../support/world';

fakeTime();
afterEach(() => vi.unstubAllEnvs());

function Orders() {
  useUserEvent('order-shipped', () => undefined);
  return null;
}

function Greeting() {
  return useUser()?.id;
}

function Login() {
  return useSignin().status;
}

/** Mounts an app whose sign-ins are denied. Returns what it logs. */
async function failToSignIn(children: ReactElement, onSigninError?: () => void) {
  const world = buildWorld();
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  world.answerWith(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return new Response('you@example.com', { status: 403 });
  });
  const view = render(
    <PusherProvider
      {...world.props}
      autoSignin
      onSigninError={onSigninError}
      userAuthentication={{ headers: { Authorization: 'Bearer secret' } }}
    >
      {children}
    </PusherProvider>,
  );
  // Twice: React renders at the end.
  await passAndRender(100);
  await passAndRender(30_000);
  view.unmount();
  await pass();
  world.end();
  const texts = log.mock.calls.map(([text]) => String(text));
  log.mockRestore();
  return texts;
}

it('a failed sign-in that no component and no handler can see is logged once, without secrets', async () => {
  const texts = await failToSignIn(<Orders />);
  expect(texts).toEqual([
    expect.stringContaining('the sign-in failed (denied). The auth endpoint answered 403'),
  ]);
  expect(texts[0]).toContain('onSigninError');
  expect(texts[0]).not.toMatch(/secret|you@example/);
});

it.each([
  ['useSignin()', <Login key="login" />],
  ['useUser()', <Greeting key="greeting" />],
  ['<SignedOut>', <SignedOut key="out">Log in</SignedOut>],
])('a failed sign-in that a component sees by %s is not logged', async (_, children) => {
  expect(await failToSignIn(children)).toEqual([]);
});

it('a failed sign-in is not logged if the component that saw the sign-in has unmounted since', async () => {
  function Page() {
    const [isOpen, setOpen] = useState(true);
    useEffect(() => {
      setTimeout(() => setOpen(false), 10);
    }, []);
    return isOpen ? <Login /> : <Orders />;
  }
  expect(await failToSignIn(<Page />)).toEqual([]);
});

it('a failed sign-in that `onSigninError` receives is not logged', async () => {
  const onSigninError = vi.fn();
  expect(await failToSignIn(<Orders />, onSigninError)).toEqual([]);
  expect(onSigninError).toHaveBeenCalledTimes(1);
});

it('nothing is logged in production', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  expect(await failToSignIn(<Orders />)).toEqual([]);
});
