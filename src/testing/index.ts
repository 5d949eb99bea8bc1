export { createPusherServer } from './createPusherServer';
export { inMemorySockets } from './inMemorySockets';

export type { InMemorySockets, InMemorySocketsOptions } from './inMemorySockets';
export type { PusherApp } from './PusherApp';
export type { AppChoice, PusherServer, PusherServerOptions, Refusal, TriggerOptions } from './PusherServer';
export type { PusherConnection } from './PusherConnection';
export type { ServerPeer, ServerSocket } from './ServerSocket';
export type { Intercepted, Interceptor, Verdict } from './Interceptor';
export type { TrafficRecord } from './TrafficRecord';
export type { PusherFrame } from './protocol/PusherFrame';
export type { UserAuth, UserData } from './protocol/signatures';
export type { InMemorySocket } from './sockets/InMemorySocket';
