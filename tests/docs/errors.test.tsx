import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld } from '../support/world';
import { loadExample } from './support/loadExample';

fakeTime();

it('a user sees that a sign-in takes longer while it is retried, and nothing once it is done', async () => {
  const world = createWorld();
  const SigninProgress = loadExample('docs/errors.md', 'SigninProgress', world) as ComponentType;
  world.answerWith(() => new Response('', { status: 503 }));
  const { container } = render(
    <PusherProvider {...world.props} autoSignin userAuthentication={{ retryDelay: 1000 }}>
      <SigninProgress />
    </PusherProvider>,
  );
  expect(container.textContent).toBe('Connecting …');
  await passAndRender();
  expect(container.textContent).toMatch(/^Still connecting/);
  world.answerWith(null);
  await passAndRender(1000);
  expect(container.textContent).toBe('');
});
