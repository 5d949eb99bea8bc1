import type {
  ChannelState,
  ConnectionError,
  ConnectionStatus,
  SharedConnectionState,
  ShareConnectionOptions,
  SigninState,
} from 'react-pusher-user';

/** What a tab's app is told by the address of its page. */
export interface TabOptions {
  /** The user who is logged in, or `null` for nobody. */
  user: string | null;
  /** `shareConnection` of the provider. */
  shareConnection: boolean | ShareConnectionOptions;
  appKey: string;
  wsHost: string;
  wsPort: number;
  userAuthEndpoint: string;
  channelAuthEndpoint: string;
}

/** An event with a number, as the app's handlers received it. */
export interface ReceivedEvent {
  /** The channel, or `user` for a user event. */
  from: string;
  n: number;
  /** Whom the server has sent a user event to. */
  to?: string;
  /** The user of the tab at that moment. */
  user: string | null;
  /** In milliseconds since 1970, with fractions. */
  at: number;
}

/** The data of the events that the server sends. */
export type Tick = Pick<ReceivedEvent, 'n' | 'to'>;

/** One moment in the life of a tab. */
export interface Moment {
  /** In milliseconds since 1970, with fractions. */
  at: number;
  connection: ConnectionStatus;
  status: SigninState['status'];
  /** Whether the user's events arrive, and all channels are subscribed. */
  ready: boolean;
}

/** What a tab's app shows, as its hooks return it. */
export interface TabReport extends Omit<Moment, 'at'> {
  user: string | null;
  role: SharedConnectionState['role'];
  socketId: string | null;
  news: ChannelState['status'];
  /** The ids of the members of the presence channel. */
  members: string[];
  /** The WebSockets of this page that are connecting or open. */
  sockets: number;
  mounted: boolean;
  /** How often the connection or the sign-in has changed, oldest first. */
  history: Moment[];
  received: ReceivedEvent[];
  connectionErrors: Pick<ConnectionError, 'code' | 'message'>[];
  signinErrors: string[];
}

/** What a test may do in a tab. */
export interface TabControls {
  readonly report: TabReport;
  /** Resolves once the predicate is true of the report. */
  until(predicate: (report: TabReport) => boolean): Promise<void>;
  setUser(user: string | null): void;
  signin(): void;
  signout(): void;
  mount(): void;
  unmount(): void;
}

declare global {
  interface Window {
    tab: TabControls;
  }
}
