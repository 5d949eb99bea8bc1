import type { SharedSocket } from 'react-pusher-user';

/** What the app's server has signed. */
export type AuthReply = Awaited<ReturnType<SharedSocket['shareAuth']>>;

/** The id of a tab's socket: the page, a `.` and a number. */
export type GuestId = string;

/** From a tab's socket to the hub. Sent to all pages of the group: the page that leads takes it. */
export type GuestMessage =
  /** The socket wants a connection. Sent again whenever a leader announces itself. */
  | { type: 'open'; from: GuestId }
  /** A frame for the server. */
  | { type: 'send'; from: GuestId; data: string }
  /** The socket is closed. */
  | { type: 'close'; from: GuestId }
  /** The socket's tab needs a signature. Answered by `auth`. */
  | { type: 'want'; from: GuestId; key: string }
  /** What the app's server has signed; `null` if it has not. */
  | { type: 'told'; from: GuestId; key: string; reply: AuthReply | null }
  /** Is the leader there? Answered by `hub`. */
  | { type: 'ask' };

/** From the hub to sockets of one page. */
export type HubMessage =
  /** A frame of the server. */
  | { type: 'frame'; epoch: number; to: GuestId[]; data: string }
  /** The socket is closed. With `move`, its client belongs into the group of that user; with `''`, into that of no user. */
  | { type: 'shut'; epoch: number; to: GuestId[]; code: number; reason: string; move?: string }
  /** The signature that was wanted. `null`: the tab has to ask the app's server itself. */
  | { type: 'auth'; epoch: number; to: GuestId[]; key: string; reply: AuthReply | null };

/** From the leader to all pages: it leads, and `tabs` pages use its socket. A later leader has a higher epoch. */
export interface LeaderMessage {
  type: 'hub';
  epoch: number;
  tabs: number;
}

export type TabMessage = GuestMessage | HubMessage | LeaderMessage;

/** Without the properties that every message of a hub has. */
export type HubAnswer = HubMessage extends infer Message
  ? Message extends HubMessage
    ? Omit<Message, 'epoch' | 'to'>
    : never
  : never;
