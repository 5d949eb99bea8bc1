export { createAuthHandlers } from './createAuthHandlers';
export type { AuthHandlersOptions } from './createAuthHandlers';
