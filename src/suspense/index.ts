/**
 * Hooks for Suspense: they suspend once, until the sign-in or the channel has settled, and throw its error to the boundary.
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
