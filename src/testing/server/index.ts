/**
 * A Pusher Channels server in memory, for tests in any JavaScript runtime. It needs no React.
 *
 * @packageDocumentation
 */
export { createPusherServer } from './createPusherServer';
export { inMemorySockets } from './inMemorySockets';
export { pusherClassOf } from './pusherClassOf';
export { refuseRealSockets } from './refuseRealSockets';

export type { InMemorySockets, InMemorySocketsOptions } from './inMemorySockets';
export type { ChannelState } from './ChannelState';
export type { PusherApp } from './PusherApp';
export type { PusherServer } from './PusherServer';
export type { AppChoice, PusherServerOptions, Refusal, TriggerOptions } from './PusherServerOptions';
export type { PusherConnection } from './PusherConnection';
export type { ServerPeer, ServerSocket } from './ServerSocket';
export type { Intercepted, Interceptor, Verdict } from './Interceptor';
export type { TrafficDetails, TrafficRecord } from './TrafficRecord';
export type { Dialect } from './protocol/Dialect';
export type { Member } from './protocol/Member';
export type { PusherFrame } from './protocol/PusherFrame';
export type { ChannelAuth, UserAuth, UserData } from './protocol/signatures';
export type { InMemorySocket, SocketClose } from './sockets/InMemorySocket';
