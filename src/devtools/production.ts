'use client';

export { PusherDevtools } from './PusherDevtools';
export type { PusherDevtoolsProps } from './PusherDevtoolsProps';
export { PusherDevtoolsPanel } from './PusherDevtoolsPanel';
export type { PusherDevtoolsPanelProps } from './PusherDevtoolsPanelProps';
export { pusherDevtoolsPlugin } from './pusherDevtoolsPlugin';
export type { PusherDevtoolsPlugin } from './pusherDevtoolsPlugin';
