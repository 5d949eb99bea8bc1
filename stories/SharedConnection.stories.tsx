import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import type { Theme } from './playground/StoryPage';
import { SharedTab } from './shared-connection/SharedTab';
import { SharedTabs } from './shared-connection/SharedTabs';
import { findTabsHost } from './shared-connection/TabsHost';

const WAIT = { timeout: 15_000 };

const meta: Meta<typeof SharedTabs> = {
  title: 'One connection for all tabs',
  component: SharedTabs,
  parameters: { controls: { disable: true } },
  argTypes: { theme: { table: { disable: true } } },
  render: (_, { globals }) => <SharedTabs theme={globals.theme as Theme | undefined} />,
};

export default meta;

type Story = StoryObj<typeof SharedTabs>;

/** The tabs of the page: what is in their documents. */
const tabsIn = (element: HTMLElement) =>
  [...element.querySelectorAll('iframe')].map((frame) =>
    frame.contentDocument?.querySelector<HTMLElement>('.shared-tab'),
  );

const rolesIn = (element: HTMLElement) =>
  tabsIn(element)
    .map((tab) => (tab?.dataset.ready === 'true' ? tab.dataset.role : 'not ready'))
    .sort();

const standbysIn = (element: HTMLElement) =>
  tabsIn(element)
    .map((tab) => tab?.dataset.standby ?? 'none')
    .sort();

const notesIn = (element: HTMLElement) =>
  tabsIn(element).map((tab) => [...(tab?.querySelectorAll('li') ?? [])].map((note) => note.textContent));

const gapsIn = (element: HTMLElement) => tabsIn(element).map((tab) => tab?.dataset.gaps);

/** Three tabs have one socket. When the leader is closed, another tab leads, and both are signed in again. */
export const Start: Story = {
  name: 'Playground',
  play: async ({ canvas, canvasElement, userEvent }) => {
    await waitFor(() => expect(rolesIn(canvasElement)).toEqual(['follower', 'follower', 'leader']), WAIT);
    await expect(canvas.getByRole('status')).toHaveTextContent(
      '3 tabs in this page, 1 socket on the server, 1 auth request',
    );

    await userEvent.click(canvas.getByRole('button', { name: 'Send Ada a note' }));
    await waitFor(() => expect(notesIn(canvasElement)).toEqual([['1'], ['1'], ['1']]), WAIT);

    await userEvent.click(canvas.getByRole('button', { name: 'Close the leader' }));
    await waitFor(() => expect(rolesIn(canvasElement)).toEqual(['follower', 'leader']), WAIT);
    await waitFor(() => expect(gapsIn(canvasElement)).toEqual(['takeover', 'takeover']), WAIT);
    await expect(canvas.getByRole('status')).toHaveTextContent('2 tabs in this page, 1 socket on the server');
  },
};

/** One of the tabs keeps a second connection. When the leader is closed, that tab leads at once, and no note is lost. */
export const Standby: Story = {
  name: 'A second connection',
  globals: { theme: 'dark' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const send = () => userEvent.click(canvas.getByRole('button', { name: 'Send Ada a note' }));
    await userEvent.click(canvas.getByRole('switch', { name: 'Keep a second connection' }));
    await waitFor(
      () => expect(standbysIn(canvasElement)).toEqual(['another tab', 'another tab', 'this tab']),
      WAIT,
    );
    await expect(canvas.getByRole('status')).toHaveTextContent(
      '3 tabs in this page, 2 sockets on the server, 2 auth requests',
    );

    await send();
    await userEvent.click(canvas.getByRole('button', { name: 'Close the leader' }));
    await send();
    await send();
    await waitFor(
      () =>
        expect(notesIn(canvasElement)).toEqual([
          ['1', '2', '3'],
          ['1', '2', '3'],
        ]),
      WAIT,
    );
    await waitFor(() => expect(standbysIn(canvasElement)).toEqual(['another tab', 'this tab']), WAIT);
    await expect(gapsIn(canvasElement)).toEqual(['', '']);
  },
};

/** One tab, as the playground shows it. It needs the page that opens it, and says so. */
export const Tab: StoryObj = {
  tags: ['!dev', '!autodocs'],
  render: () => <SharedTab />,
  play: async ({ canvasElement }) => {
    const expected = findTabsHost() ? /Leader|Follower|Connecting/ : 'Open this page from';
    await expect(canvasElement).toHaveTextContent(expected);
  },
};
