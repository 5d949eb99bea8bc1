/**
 * Handlers of Mock Service Worker for the auth endpoints of a test pusher. It needs the package `msw`, version 2.
 *
 * @packageDocumentation
 */
export { createAuthHandlers } from './createAuthHandlers';
export type { AuthHandlersOptions } from './createAuthHandlers';
