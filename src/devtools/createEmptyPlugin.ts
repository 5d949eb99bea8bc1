import { createElement, Fragment } from 'react';
import type { PusherDevtoolsPlugin } from 'react-pusher-user/devtools/production';

/** The plugin of a production build: it shows nothing. */
export const createEmptyPlugin = (): PusherDevtoolsPlugin => ({
  id: 'react-pusher-user',
  name: 'Pusher',
  render: () => createElement(Fragment),
  defaultOpen: false,
});
