import type { DependencyList, FunctionComponent, ReactNode } from 'react';

/** One way to use Pusher in React. Contests write the same app with each binding. */
export interface Binding {
  name: string;
  /** Runs before the app renders for the first time. */
  configure?: () => void;
  Provider: FunctionComponent<{ children?: ReactNode }>;
  /** Calls `handler` with the data of each event. `dependencies` lists the values that `handler` closes over. */
  useChannelEvent: (
    channelName: string,
    event: string,
    handler: (data: unknown) => void,
    dependencies: DependencyList,
  ) => void;
  /** Returns the members of a presence channel. */
  useMembers: (channelName: string) => readonly unknown[];
  /** Absent if the binding has no such hook. */
  useConnectionState?: () => string;
}
