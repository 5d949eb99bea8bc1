/**
 * The devtools for every build, also for production.
 *
 * @packageDocumentation
 */
'use client';

export { PusherDevtools } from './PusherDevtools';
export type { PusherDevtoolsProps } from './PusherDevtoolsProps';
export { PusherDevtoolsPanel } from './PusherDevtoolsPanel';
export type { PusherDevtoolsPanelProps } from './PusherDevtoolsPanelProps';
export { pusherDevtoolsPlugin } from './pusherDevtoolsPlugin';
export type { PusherDevtoolsPlugin } from './pusherDevtoolsPlugin';
