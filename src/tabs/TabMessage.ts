import type { SharedSocket } from 'react-pusher-user';

/** What the app's server has signed. */
export type AuthReply = Awaited<ReturnType<SharedSocket['shareAuth']>>;

/** From a member to the hub. It is sent to all members: the one that leads takes it. */
export type GuestMessage =
  | { type: 'ask' }
  | ({
      /** The id of the member. */
      from: string;
      /** The number of the virtual socket. A member has one at a time. */
      socket: number;
    } & GuestRequest);

export type GuestRequest =
  /** The socket wants a connection. Sent again whenever a leader announces itself. */
  | { type: 'open' }
  /** A frame for the server. */
  | { type: 'send'; data: string }
  /** The socket is closed. */
  | { type: 'close' }
  /** The tab needs a signature. Answered by `auth`. */
  | { type: 'want'; key: string }
  /** What the app's server has signed; `null` if it has not. */
  | { type: 'told'; key: string; reply: AuthReply | null };

export type HubAnswer =
  /** A frame of the server. */
  | { type: 'frame'; data: string }
  /** The socket is closed. With `move`, its client belongs into the group of that user; with `''`, into that of no user. */
  | { type: 'shut'; code: number; reason: string; move?: string }
  /** The signature that was wanted. `null`: the tab has to ask the app's server itself. */
  | { type: 'auth'; key: string; reply: AuthReply | null };

/** From the hub to the inbox of one member, for its virtual socket. */
export type HubMessage = { epoch: number; socket: number } & HubAnswer;

/** From the leader to all members: it leads, and `tabs` use its socket. A later leader has a higher epoch. */
export interface LeaderMessage {
  type: 'hub';
  epoch: number;
  tabs: number;
}

export type TabMessage = GuestMessage | HubMessage | LeaderMessage;
