export { startPusherServer } from './startPusherServer';
export type { RequestListener, RequestRecord, TriggeredEvent } from './RequestRecord';
export type { RunningPusherServer, StartOptions } from './startPusherServer';
