import type { PusherProviderProps } from 'react-pusher-user';
import { beforeEach, expect, it, vi } from 'vitest';
import { createTabs } from '../support/createTabs';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { mountDevtools } from './support/mountDevtools';

fakeTime();
beforeEach(withoutAct);

const STANDBY = { shareConnection: { standby: true } };

type Tabs = ReturnType<typeof createTabs>;

/** Opens a tab of the app with the devtools. Returns a function that reads their section of the shared connection. */
async function openWithDevtools({ world, loadTabs }: Tabs, props: Partial<PusherProviderProps> = {}) {
  await loadTabs();
  const all = { ...world.props, userId: 'ada', autoSignin: true, shareConnection: true, ...props };
  const { devtools, openTab } = mountDevtools(all as PusherProviderProps);
  await passAndRender(100);
  openTab('Connection');
  await passAndRender();
  return () => devtools().getByRole('region', { name: 'Shared connection' }).querySelector('p')!.textContent;
}

it('a tab that leads has the socket', async () => {
  const tabs = createTabs();
  const text = await openWithDevtools(tabs);
  expect(text()).toBe('This tab has the socket: 1 tab in the group.');
  await tabs.openTab();
  await passAndRender();
  expect(text()).toBe('This tab has the socket: 2 tabs in the group.');
});

it('a tab that follows says that another tab has the socket', async () => {
  const tabs = createTabs();
  await tabs.openTab();
  const text = await openWithDevtools(tabs);
  expect(text()).toBe('Another tab has the socket: 2 tabs in the group.');
});

it('the tab with the second connection says that it is ready', async () => {
  const tabs = createTabs();
  await tabs.openTab(STANDBY);
  const text = await openWithDevtools(tabs, STANDBY);
  await passAndRender(3000);
  expect(text()).toBe(
    'Another tab has the socket: 2 tabs in the group. A second connection is ready in this tab.',
  );
});

it('a tab that neither leads nor has the second connection says that a third tab has it', async () => {
  const tabs = createTabs();
  await tabs.openTab(STANDBY);
  await tabs.openTab(STANDBY);
  await passAndRender(3000);
  const text = await openWithDevtools(tabs, STANDBY);
  expect(text()).toBe(
    'Another tab has the socket: 3 tabs in the group. A second connection is ready in a third tab.',
  );
});

it('a leader says that another tab has the second connection, until that tab is closed', async () => {
  const tabs = createTabs();
  const text = await openWithDevtools(tabs, STANDBY);
  const other = await tabs.openTab(STANDBY);
  await passAndRender(3000);
  expect(text()).toBe(
    'This tab has the socket: 2 tabs in the group. A second connection is ready in another tab.',
  );
  other.unmount();
  await passAndRender(3000);
  expect(text()).toBe('This tab has the socket: 1 tab in the group.');
});

it('a tab to which the browser refuses the locks says why it has a socket of its own', async () => {
  const tabs = createTabs();
  const text = await openWithDevtools(tabs, {
    loadPusher: () => {
      vi.spyOn(navigator.locks, 'request').mockRejectedValue(new DOMException('No locks.', 'SecurityError'));
      return tabs.world.props.loadPusher();
    },
  });
  expect(text()).toBe(
    'This tab has a socket of its own. The browser does not grant this page the locks by which tabs share a connection.',
  );
});
