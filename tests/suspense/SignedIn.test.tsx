import { useSignin } from 'react-pusher-user';
import { SignedIn } from 'react-pusher-user/suspense';
import { expect, it } from 'vitest';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld } from '../support/world';
import { mountSuspense } from './support/mountSuspense';
import { Greeting } from './support/probes';

fakeTime();

it('<SignedIn> suspends until the sign-in has settled, and goes on showing its children during a drop', async () => {
  const world = createWorld();
  const app = await mountSuspense(
    { ...world.props, autoSignin: true },
    <SignedIn fallback="Log in">{(user) => [<Greeting key="greeting" />, user.id]}</SignedIn>,
  );
  expect(app.text()).toBe('…');
  await app.shows('Hello ada. ada');
  world.server.connections[0]!.drop();
  await passAndRender();
  expect(app.text()).toBe('Hello ada. ada');
  await passAndRender(3000);
  await app.shows('Hello ada. ada');
  expect(app.fallbacks()).toBe(1);
});

it('<SignedIn> shows its fallback with the error, keeps it during the next sign-in, and then its children', async () => {
  const world = createWorld();
  world.answerWith(() => new Response(null, { status: 401 }));
  const Login = ({ hint }: { hint: string }) => `Log in: ${hint}, ${useSignin().status}`;
  const app = await mountSuspense(
    { ...world.props, autoSignin: true },
    <SignedIn fallback={(error) => <Login hint={error?.code ?? 'nothing failed'} />}>
      <Greeting />
    </SignedIn>,
  );
  await app.shows('Log in: denied, error');
  expect(app.error()).toBeNull();
  world.answerWith(null);
  world.delay('pusher:signin_success', 500);
  app.signin();
  await passAndRender();
  expect(app.text()).toBe('Log in: nothing failed, pending');
  await passAndRender(1000);
  await app.shows('Hello ada.');
  expect(app.fallbacks()).toBe(1);
});

it('<SignedIn> shows its fallback at once where no sign-in is under way, and after a sign-out', async () => {
  const world = createWorld();
  const app = await mountSuspense(
    world.props,
    <SignedIn fallback="Log in">
      <Greeting />
    </SignedIn>,
  );
  expect(app.text()).toBe('Log in');
  app.signin();
  await app.shows('Hello ada.');
  app.signout();
  await app.shows('Log in');
  expect(app.error()).toBeNull();
  expect(app.fallbacks()).toBe(0);
});
