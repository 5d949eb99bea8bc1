/**
 * The same server on a port of Node, with WebSockets and the HTTP API that the official server SDKs call. It needs the package `ws`.
 *
 * @packageDocumentation
 */
export { startPusherServer } from './startPusherServer';
export type { RequestListener, RequestRecord, TriggeredEvent } from './RequestRecord';
export type { RunningPusherServer, StartOptions } from './startPusherServer';
