import type { DependencyList, FunctionComponent, ReactNode } from 'react';

/** One way to use Pusher in React: the same app can be written with each. */
export interface Binding {
  name: string;
  /** What a page does before it renders. */
  configure?: () => void;
  /** What an app has around it. */
  Provider: FunctionComponent<{ children?: ReactNode }>;
  /** Calls `handler` with the data of each such event. `dependencies` is what the handler closes over. */
  useChannelEvent: (
    channel: string,
    event: string,
    handler: (data: unknown) => void,
    dependencies: DependencyList,
  ) => void;
  /** Who is on a presence channel. */
  useMembers: (channel: string) => readonly unknown[];
  /** How the connection stands. */
  useConnectionState?: () => string;
}
