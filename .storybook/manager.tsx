import React from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons, types } from 'storybook/manager-api';
import { storybookTheme } from '../stories/site/storybookTheme';
import { ServerConsole } from './console/ServerConsole';

const ADDON = 'react-pusher-user';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

addons.setConfig({
  theme: storybookTheme(darkSystem.matches),
  selectedPanel: `${ADDON}/console`,
  // Otherwise the pages with sub-pages would stand after all others, and not in reading order.
  sidebar: { showRoots: false },
});

addons.register(ADDON, (api) => {
  // Storybook's own interface follows the theme of the toolbar.
  const applyTheme = ({ globals: { theme } }: { globals: { theme?: string } }) => {
    const isDark = theme === 'dark' || (theme !== 'light' && darkSystem.matches);
    api.setOptions({ theme: storybookTheme(isDark) });
  };
  api.on(SET_GLOBALS, applyTheme);
  api.on(GLOBALS_UPDATED, applyTheme);

  addons.add(`${ADDON}/console`, {
    type: types.PANEL,
    title: 'Server console',
    match: ({ viewMode }) => viewMode === 'story',
    render: ({ active = false }) => <ServerConsole isActive={active} />,
  });
});
