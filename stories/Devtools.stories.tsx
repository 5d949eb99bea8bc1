import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { DevtoolsPage } from './devtools/DevtoolsPage';

const meta: Meta<typeof DevtoolsPage> = {
  title: 'Devtools',
  component: DevtoolsPage,
  args: { latency: 60 },
  argTypes: {
    latency: { control: { type: 'range', min: 0, max: 1000, step: 20 } },
    theme: { table: { disable: true } },
  },
  render: (args, { globals }) => (
    <DevtoolsPage {...args} theme={globals.theme as 'light' | 'dark' | 'system' | undefined} />
  ),
  beforeEach: () => {
    localStorage.removeItem('react-pusher-user.devtools');
  },
};

export default meta;

type Story = StoryObj<typeof DevtoolsPage>;

/** The devtools of a small app. Open the tab Simulate, and watch what the app does. */
export const OpenPanel: Story = {
  name: 'Open panel',
  play: async ({ canvasElement }) => {
    const panel = within(await shadowRootIn(canvasElement));
    await waitFor(() => expect(panel.getByLabelText(/Now: signed-in$/)).toBeVisible());
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
