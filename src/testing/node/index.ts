export { startPusherServer } from './startPusherServer';
export type { RunningPusherServer, StartOptions } from './startPusherServer';
