import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { DevtoolsPage } from './devtools/DevtoolsPage';
import type { Theme } from './playground/StoryPage';
import { serverSettingsOf } from './server/ServerSettings';

const meta: Meta<typeof DevtoolsPage> = {
  title: 'Devtools',
  component: DevtoolsPage,
  parameters: { controls: { disable: true } },
  render: ({ isShared }, { globals }) => (
    <DevtoolsPage
      isShared={isShared}
      settings={serverSettingsOf(globals)}
      theme={globals.theme as Theme | undefined}
    />
  ),
  beforeEach: () => {
    localStorage.removeItem('react-pusher-user.devtools');
  },
};

export default meta;

type Story = StoryObj<typeof DevtoolsPage>;

/** The sign-in, state by state. */
export const SignInTab: Story = {
  name: 'Sign-in',
  play: async ({ canvasElement }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await waitFor(() => expect(panel.getByRole('figure', { name: /Now: signed-in$/ })).toBeVisible());
  },
};

/** The line was dropped once. The auth requests fail, and are tried again. */
export const SignInFails: Story = {
  name: 'Sign-in fails',
  play: async ({ canvasElement, userEvent }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await waitFor(() => expect(panel.getByRole('figure', { name: /Now: signed-in$/ })).toBeVisible());
    await userEvent.click(panel.getByRole('tab', { name: 'Simulate' }));
    await userEvent.click(panel.getByRole('switch', { name: 'Fail auth requests' }));
    await userEvent.click(panel.getByRole('button', { name: 'Drop' }));
    await userEvent.click(panel.getByRole('tab', { name: 'Sign-in' }));
    await waitFor(() => expect(panel.getByText(/^in \d/)).toBeVisible(), { timeout: 5000 });
    await expect(panel.getByText('HTTP status 500, tried again by itself')).toBeVisible();
  },
};

/** A refresh asks the endpoint again. The user stays signed in, also if the endpoint denies it. */
export const Refresh: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await waitFor(() => expect(panel.getByRole('figure', { name: /Now: signed-in$/ })).toBeVisible());
    const refresh = () => userEvent.click(panel.getByRole('button', { name: 'Refresh' }));
    await refresh();
    await expect(panel.getByText('under way …')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Refresh' })).toHaveAttribute('aria-disabled', 'true');
    // The first refresh loads its code.
    await waitFor(() => expect(panel.getByText('succeeded', { selector: '.badge' })).toBeVisible(), {
      timeout: 5000,
    });
    await userEvent.click(canvas.getByRole('button', { name: 'Deny Ada' }));
    await refresh();
    await waitFor(() => expect(panel.getByText('failed: denied')).toBeVisible());
    await expect(panel.getByRole('figure', { name: /Now: signed-in$/ })).toBeVisible();
    await expect(canvas.getByText(/^Signed in as ada/)).toBeVisible();
  },
};

/** The states of the connection over time, its sockets and gaps, and how long things take. */
export const ConnectionTab: Story = {
  name: 'Connection',
  play: async ({ canvas, canvasElement, userEvent }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await userEvent.click(panel.getByRole('tab', { name: 'Connection' }));
    await waitFor(() => expect(panel.getByRole('row', { name: /connected now/ })).toBeVisible());
    await canvas.findByText(/Room: subscribed/);
    await userEvent.click(panel.getByRole('tab', { name: 'Simulate' }));
    await userEvent.click(panel.getByRole('button', { name: 'Drop' }));
    await userEvent.click(panel.getByRole('tab', { name: 'Connection' }));
    await waitFor(() => expect(panel.getByText('1 drop')).toBeVisible());
    await waitFor(() => expect(panel.getByRole('row', { name: /connected now/ })).toBeVisible(), {
      timeout: 5000,
    });
    await waitFor(() => expect(panel.getByRole('row', { name: / drop .*presence-room/ })).toBeVisible());
  },
};

/** This tab's part in a connection that all tabs share, and where the second connection is ready. */
export const SharedConnection: Story = {
  name: 'Shared connection',
  args: { isShared: true },
  globals: { theme: 'dark' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await userEvent.click(panel.getByRole('tab', { name: 'Connection' }));
    const seeGroup = (text: string) =>
      waitFor(
        () => expect(panel.getByRole('region', { name: 'Shared connection' })).toHaveTextContent(text),
        { timeout: 5000 },
      );
    await seeGroup('This tab has the socket: 1 tab in the group.');
    await userEvent.click(canvas.getByRole('button', { name: 'Open another tab' }));
    await seeGroup(
      'This tab has the socket: 2 tabs in the group. A second connection is ready in another tab.',
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Close the other tab' }));
    await seeGroup('This tab has the socket: 1 tab in the group.');
  },
};

/** Every frame, both ways, without secrets. */
export const FramesTab: Story = {
  name: 'Frames',
  // One story of each file uses the dark theme, so that the accessibility tests check its contrast.
  globals: { theme: 'dark' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await userEvent.click(panel.getByRole('tab', { name: 'Frames' }));
    await canvas.findByText(/Room: subscribed/);
    await userEvent.click(canvas.getByRole('button', { name: 'Send a price' }));
    await userEvent.click(await panel.findByRole('option', { name: / price prices / }));
    const detail = within(panel.getByRole('region', { name: /^Frame/ }));
    await expect(detail.getByLabelText('Data')).toHaveTextContent('"access_token": "••••••"');
  },
};

/** Who uses which channel. A hook with a list of channels is a hook of each of them. */
export const ChannelsTab: Story = {
  name: 'Channels',
  play: async ({ canvasElement, userEvent }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await userEvent.click(panel.getByRole('tab', { name: 'Channels' }));
    await waitFor(() => expect(panel.getByText('ada (this user)')).toBeVisible());
    for (const league of ['tennis', 'chess']) {
      const card = panel.getByRole('heading', { name: league }).closest('li');
      await expect(card).toHaveTextContent(/Used by1 hook: .*Listenersscore ×1$/);
    }
  },
};

/** Things that go wrong on purpose. One button undoes all of them. */
export const SimulateTab: Story = {
  name: 'Simulate',
  play: async ({ canvasElement, userEvent }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await userEvent.click(panel.getByRole('tab', { name: 'Simulate' }));
    await userEvent.click(panel.getByRole('switch', { name: 'Go offline' }));
    await waitFor(() => expect(panel.getByText('connecting')).toBeVisible());
    await userEvent.click(panel.getByRole('button', { name: 'Undo all' }));
    await waitFor(() => expect(panel.getByText('connected')).toBeVisible(), { timeout: 5000 });
    await userEvent.click(panel.getByRole('switch', { name: 'Delay auth requests' }));
  },
};

/** The testing library does not look into shadow roots by itself. */
const shadowRootIn = (element: HTMLElement): Promise<HTMLElement> =>
  waitFor(() => {
    const host = element.querySelector('[data-react-pusher-user-devtools]');
    const panel = host?.shadowRoot?.querySelector<HTMLElement>('.devtools');
    if (!panel) throw new Error('There are no devtools yet.');
    return panel;
  });
