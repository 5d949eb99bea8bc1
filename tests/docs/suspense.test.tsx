import type { ComponentType, ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { mountSuspense } from '../suspense/support/mountSuspense';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld, type World } from '../support/world';
import { loadExample } from './support/loadExample';

fakeTime();

const load = (name: string, world: World) =>
  loadExample('docs/suspense.md', name, world) as ComponentType<{ children?: ReactNode }>;

describe('the page about Suspense', () => {
  it('shows the room once the user and the members are there', async () => {
    const world = createWorld();
    const RoomPage = load('RoomPage', world);
    const app = await mountSuspense({ ...world.props, autoSignin: true }, <RoomPage />);
    expect(app.text()).toBe('Entering the room …');
    await app.shows('ada and 0 others');
    expect(app.fallbacks()).toBe(0);
  });

  it('shows the login form where nobody is signed in', async () => {
    const world = createWorld();
    world.answerWith(() => new Response(null, { status: 401 }));
    const Page = load('Page', world);
    const failed = await mountSuspense({ ...world.props, autoSignin: true }, <Page>Inbox</Page>);
    expect(failed.text()).toBe('Signing in …');
    await failed.shows('Please log in again.');
  });

  it('shows the error with a button that tries again', async () => {
    const world = createWorld();
    world.answerWith(() => new Response(null, { status: 403 }));
    const Failable = load('Failable', world);
    const RoomPage = load('RoomPage', world);
    const app = await mountSuspense(
      { ...world.props, autoSignin: true },
      <Failable>
        <RoomPage />
      </Failable>,
    );
    await passAndRender(1000);
    await expect.poll(() => app.text()).toContain('Try again');
    world.answerWith(null);
    app.container.querySelector('button')!.click();
    await app.shows('ada and 0 others');
  });
});
