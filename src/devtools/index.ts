/**
 * Devtools for development: a panel that shows the sign-in, the connection, the frames and the channels. Production builds leave
 * them out.
 *
 * @packageDocumentation
 */
'use client';

import * as devtools from 'react-pusher-user/devtools/production';
import { createEmptyPlugin } from './createEmptyPlugin';

export type {
  PusherDevtoolsPanelProps,
  PusherDevtoolsPlugin,
  PusherDevtoolsProps,
} from 'react-pusher-user/devtools/production';

// Bundlers evaluate the conditions, and leave out what production builds do not refer to.

/** As in `react-pusher-user/devtools/production`; in production builds, it renders nothing. */
export const PusherDevtools: typeof devtools.PusherDevtools =
  process.env.NODE_ENV === 'production' ? () => null : devtools.PusherDevtools;

/** As in `react-pusher-user/devtools/production`; in production builds, it renders nothing. */
export const PusherDevtoolsPanel: typeof devtools.PusherDevtoolsPanel =
  process.env.NODE_ENV === 'production' ? () => null : devtools.PusherDevtoolsPanel;

/** As in `react-pusher-user/devtools/production`; in production builds, the plugin shows nothing. */
export const pusherDevtoolsPlugin: typeof devtools.pusherDevtoolsPlugin =
  process.env.NODE_ENV === 'production' ? createEmptyPlugin : devtools.pusherDevtoolsPlugin;
