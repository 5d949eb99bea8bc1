export const TABS = ['Sign-in', 'Connection', 'Frames', 'Channels', 'Simulate'] as const;
export type Tab = (typeof TABS)[number];
