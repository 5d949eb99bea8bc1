import type { Preview } from '@storybook/react-vite';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import type { Theme } from '../stories/playground/StoryPage';
import { connectConsole } from '../stories/server/connectConsole';
import { FAULTS } from '../stories/server/FAULTS';
import { installBackends } from '../stories/server/installBackends';
import { DIALECTS } from '../stories/server/ServerSettings';
import { DocsPage } from '../stories/site/DocsPage';
import { themeSetting } from '../stories/site/themeSetting';

const channel = addons.getChannel();
installBackends();
connectConsole(channel);

const applyTheme = ({ globals }: { globals: { theme?: Theme } }) => {
  const { theme = 'system' } = globals;
  document.documentElement.dataset.theme = theme;
  themeSetting.set(theme);
};
channel.on(SET_GLOBALS, applyTheme);
channel.on(GLOBALS_UPDATED, applyTheme);

const itemsOf = (titles: Record<string, string>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }));
const faultTitles = Object.fromEntries(Object.entries(FAULTS).map(([name, { title }]) => [name, title]));

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    options: {
      // The pages in reading order. Storybook opens the first one.
      storySort: {
        order: [
          'Welcome',
          'Getting started',
          'Sign in',
          'Support desk',
          'User events',
          'Account switching',
          'When it fails',
          ['Guide', 'Sign-in errors', 'Channel errors'],
          'Reconnecting',
          'Presence',
          'Room',
          'Watchlist',
          'Channels and client events',
          'Live data',
          'One connection for all tabs',
          'Typed events and schemas',
          'Testing your app',
          'Devtools',
          'Server endpoint',
          'Use your own Pusher app',
          'API reference',
          [
            'Guide',
            'Main entry',
            'Devtools',
            'Devtools in production',
            'Tabs',
            'Testing',
            'Testing server',
            'Testing with MSW',
            'Testing in Node',
            'Server',
            'Encryption',
          ],
        ],
      },
    },
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { container: DocsPage },
  },
  globalTypes: {
    theme: {
      description: 'Theme of the pages and stories',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['system', 'light', 'dark'], dynamicTitle: true },
    },
    dialect: {
      description: 'The server that the page imitates',
      toolbar: { title: 'Server', icon: 'database', items: itemsOf(DIALECTS), dynamicTitle: true },
    },
    latency: {
      description: 'How long each frame takes',
      toolbar: {
        title: 'Latency',
        icon: 'timer',
        items: ['0', '60', '250', '1000', '3000'].map((value) => ({ value, title: `${value} ms` })),
        dynamicTitle: true,
      },
    },
    fault: {
      description: 'What goes wrong',
      toolbar: { title: 'Faults', icon: 'lightning', items: itemsOf(faultTitles), dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'system', dialect: 'pusher', latency: '60', fault: 'none' },
};

export default preview;
