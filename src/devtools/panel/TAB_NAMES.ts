export const TAB_NAMES = ['Sign-in', 'Connection', 'Frames', 'Channels', 'Simulate'] as const;
export type Tab = (typeof TAB_NAMES)[number];
