/**
 * Hooks that suspend until the user is signed in or the channel is subscribed, and throw errors to the error boundary.
 *
 * @packageDocumentation
 */
'use client';

export { BrowserSuspense } from './BrowserSuspense';
export type { BrowserSuspenseProps } from './BrowserSuspense';
export { createSuspenseHooks } from './createSuspenseHooks';
export { SignedIn } from './SignedIn';
export { SuspenseError } from './SuspenseError';
export type { SuspenseErrorCode } from './SuspenseError';
export type { SettledChannel, SuspenseHooks } from './SuspenseHooks';
export { useChannel } from './useChannel';
export { useLatestChannelEvent } from './useLatestChannelEvent';
export { useLatestUserEvent } from './useLatestUserEvent';
export { usePresence } from './usePresence';
export { useRetry } from './useRetry';
export { useUser } from './useUser';
