import { fireEvent } from '@testing-library/react';
import { useChannelEvent, usePresence, useUserEvent } from 'react-pusher-user';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettings } from '../../src/devtools/panel/createSettings';
import { DEFAULT_SETTINGS } from '../../src/devtools/panel/DevtoolsSettings';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { mountDevtools } from './support/mountDevtools';

fakeTime();
beforeEach(withoutAct);

describe('the sign-in', () => {
  it('shows the state and the path', async () => {
    const world = createWorld();
    const { devtools } = mountDevtools({ ...world.props, autoSignin: true });
    await passAndRender();
    expect(devtools().getByRole('figure', { name: /Now: signed-in$/ })).toBeTruthy();
    const path = devtools().getByRole('region', { name: 'Path' });
    const steps = [...path.querySelectorAll('strong')].map(({ textContent }) => textContent);
    expect([...new Set(steps.reverse())]).toEqual(['connecting', 'authenticating', 'verifying', 'signed-in']);
  });

  it('begins the path once in Strict Mode', async () => {
    const world = createWorld();
    const { devtools } = mountDevtools(world.props, { isStrict: true });
    await passAndRender();
    expect(devtools().getByRole('region', { name: 'Path' }).querySelectorAll('strong')).toHaveLength(1);
  });

  it('counts down to the next attempt, and shows the error with its remedy and its cause', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('The database is down', { status: 500 }));
    const { devtools } = mountDevtools({
      ...world.props,
      autoSignin: true,
      userAuthentication: { retry: 1, retryDelay: 5000 },
      // Without it, and without a component that shows the state, the console shows the failure.
      onSigninError: () => undefined,
    });
    await passAndRender();
    expect(devtools().getByText('in 5.0 s')).toBeTruthy();
    await passAndRender(2000);
    expect(devtools().getByText('in 3.0 s')).toBeTruthy();
    await passAndRender(4000);
    const error = devtools().getByRole('region', { name: 'Last error' });
    expect(error.textContent).toContain('http-error');
    expect(error.textContent).toContain('HTTP status 500');
    expect(error.textContent).toContain('Read the log of the auth endpoint');
    expect(error.textContent).toContain('The database is down');
  });

  it('signs in and out', async () => {
    const world = createWorld();
    const { devtools, click } = mountDevtools(world.props);
    await passAndRender();
    click('Sign in');
    await passAndRender();
    expect(devtools().getByRole('figure', { name: /Now: signed-in$/ })).toBeTruthy();
    click('Sign out');
    await passAndRender();
    expect(devtools().getByRole('figure', { name: /Now: idle$/ })).toBeTruthy();
  });

  it('copies a report without secrets', async () => {
    const world = createWorld();
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    const { click } = mountDevtools({ ...world.props, autoSignin: true }, { children: <Room /> });
    await passAndRender();
    click('Copy report');
    const report = writeText.mock.calls[0]![0];
    for (const text of ['pusher-js 8.6.0', 'signed-in', 'presence-room: subscribed'])
      expect(report).toContain(text);
    expect(report).toMatch(/connected \(\d+\.\d+, ws\)/);
    expect(report).not.toMatch(/[0-9a-f]{64}|"name"|ADA/);
  });

  it('says that the browser refuses to copy a report', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No.', 'NotAllowedError'));
    const { devtools, click } = mountDevtools(createWorld().props);
    await passAndRender();
    click('Copy report');
    await passAndRender();
    expect(devtools().getByRole('button', { name: 'Not copied' })).toBeTruthy();
  });
});

function Room() {
  usePresence('presence-room');
  useChannelEvent('presence-room', 'message', () => undefined);
  useUserEvent('note', () => undefined);
  return null;
}
function Page() {
  return <Room />;
}

it('the channels show who uses them, their listeners and members', async () => {
  const world = createWorld();
  const { devtools, openTab } = mountDevtools({ ...world.props, autoSignin: true }, { children: <Page /> });
  openTab('Channels');
  await passAndRender(500);
  const card = () => devtools().getByText('presence-room').closest('li')!;
  expect(card().textContent).toContain('2 hooks: rendered by Page ×2');
  expect(card().textContent).toContain('message ×1');
  expect(card().textContent).toContain('ada (this user)');
  expect(devtools().getByText('note')).toBeTruthy();
});

describe('the keyboard', () => {
  it('selects tabs by arrow keys, and closes the panel by Escape; the focus goes along', () => {
    const world = createWorld();
    const { root, devtools, click } = mountDevtools(world.props, { isOpen: false });
    click('Open Pusher devtools');
    const focused = () => (root().getRootNode() as ShadowRoot).activeElement?.textContent;
    expect(focused()).toBe('Sign-in');
    fireEvent.keyDown(devtools().getByRole('tab', { name: 'Sign-in' }), { key: 'ArrowRight' });
    expect(focused()).toBe('Connection');
    expect(devtools().getByRole('tab', { selected: true }).textContent).toBe('Connection');
    fireEvent.keyDown(devtools().getByRole('tab', { name: 'Connection' }), { key: 'End' });
    expect(focused()).toBe('Simulate');
    fireEvent.keyDown(devtools().getByRole('tab', { name: 'Simulate' }), { key: 'Escape' });
    const button = devtools().getByRole('button', { name: 'Open Pusher devtools' });
    expect((root().getRootNode() as ShadowRoot).activeElement).toBe(button);
  });

  it('resizes the panel, whose size is remembered', () => {
    const world = createWorld();
    const { devtools } = mountDevtools(world.props);
    const border = devtools().getByRole('separator', { name: 'Resize the devtools' });
    const before = Number(border.getAttribute('aria-valuenow'));
    fireEvent.keyDown(border, { key: 'ArrowUp' });
    expect(Number(border.getAttribute('aria-valuenow'))).toBe(before + 24);
    expect(JSON.parse(localStorage.getItem('react-pusher-user.devtools')!)).toMatchObject({
      height: before + 24,
    });
  });
});

describe('the settings', () => {
  it('are those of the last page', () => {
    createSettings().change({ isOpen: true, tab: 'Frames', dock: 'right', width: 640 });
    expect(createSettings().getValue()).toEqual({
      ...DEFAULT_SETTINGS,
      isOpen: true,
      tab: 'Frames',
      dock: 'right',
      width: 640,
    });
    localStorage.clear();
  });

  it.each(['not JSON', '[]', 'null', '{"tab":"Gone","dock":4,"height":"tall","isOpen":"yes"}'])(
    'are the defaults where the browser has stored %s',
    (stored) => {
      localStorage.setItem('react-pusher-user.devtools', stored);
      expect(createSettings().getValue()).toEqual(DEFAULT_SETTINGS);
      localStorage.clear();
    },
  );
});

it.each([
  ['dark', 'dark'],
  ['light', 'light'],
])('the theme is that of a page with the color scheme %s', (colorScheme, theme) => {
  document.documentElement.style.colorScheme = colorScheme;
  const { root } = mountDevtools(createWorld().props);
  expect(root().dataset.theme).toBe(theme);
  document.documentElement.style.colorScheme = '';
});
