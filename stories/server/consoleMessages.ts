/** The state of the servers on the page, as the server console shows it. */
export interface ConsoleState {
  dialects: readonly string[];
  connections: readonly { socketId: string; userId: string | null; channels: readonly string[] }[];
  channels: readonly { name: string; subscribers: number; members: readonly string[] }[];
  /** Whether the auth endpoints deny everything. */
  isDenying: boolean;
  /** The latest entries, newest first. */
  log: readonly ConsoleLogEntry[];
}

export interface ConsoleLogEntry {
  key: string;
  time: string;
  from: string;
  title: string;
  data: string;
}

/** What the server console asks the servers on the page to do. */
export type ConsoleCommand =
  | { type: 'refresh' }
  | { type: 'send-to-user'; userId: string; event: string; data: unknown }
  | { type: 'trigger'; channel: string; event: string; data: unknown }
  | { type: 'terminate'; userId: string }
  | { type: 'drop'; socketId: string }
  | { type: 'deny'; isDenying: boolean }
  | { type: 'clear-log' };

/** The names of the events on Storybook's channel. */
export const CONSOLE_STATE = 'react-pusher-user/console/state';
export const CONSOLE_COMMAND = 'react-pusher-user/console/command';
