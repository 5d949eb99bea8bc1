import type { SharedSocket } from 'react-pusher-user';

/** What the app's server has signed. */
export type AuthReply = Awaited<ReturnType<SharedSocket['shareAuth']>>;

/** How this tab asks the app's server. */
export type AuthSender = Parameters<SharedSocket['shareAuth']>[1];

/** What a real socket holds. */
export interface Holdings {
  socketId: string | null;
  user: string | null;
  /** How often the server has signed a user in on it. */
  signins: number;
  channels: string[];
}

/** What a virtual socket holds that resumes. */
export interface Resumption {
  /** The data of the user that is signed in, as JSON. */
  userData: string | null;
  channels: string[];
}

/** A frame of the server, with the time when it came. */
export interface LoggedFrame {
  channel: string;
  raw: string;
  at: number;
}

/** A signature for another socket than that of the tab that gets it. The channel may be `SIGNIN`. */
export interface SignatureRequest {
  channel: string;
  socketId: string;
  /** Counted from 0. Another tab makes each attempt. */
  attempt: number;
}

/** The answer to `sign`. */
export interface Signature extends SignatureRequest {
  /** The fields of the reply that go to the server; `null` without a reply. */
  data: Record<string, string> | null;
}

/** From a peer to the hub. It is sent to all peers: the one that leads takes it. */
export type GuestMessage =
  | { type: 'ask' }
  | ({
      /** The id of the peer. */
      from: string;
      /** The number of the virtual socket. A peer has one at a time. */
      socket: number;
    } & GuestRequest);

export type GuestRequest =
  /** The socket wants a connection. Sent again whenever a leader announces itself. */
  | { type: 'open' }
  /** A frame for the server. */
  | { type: 'send'; data: string }
  /** The socket is closed. */
  | { type: 'close' }
  /** The server takes no second sign-in on its socket: another one is wanted, for all tabs. */
  | { type: 'replace' }
  /** The tab needs a signature. Answered by `auth`. */
  | { type: 'want'; key: string }
  /** What the app's server has signed; `null` if it has not. */
  | { type: 'told'; key: string; reply: AuthReply | null }
  /** The socket is open, and goes on with the new leader's warm socket if that holds the same. */
  | ({ type: 'resume' } & Resumption)
  /** This peer keeps a warm second socket. Ready: it holds what the hub's socket holds. */
  | { type: 'standby'; isReady: boolean }
  /** The standby needs a signature for its socket. Asked again, another tab is to ask for it. */
  | ({ type: 'need' } & SignatureRequest)
  | ({ type: 'signed' } & Signature);

export type HubAnswer =
  /** A frame of the server. */
  | { type: 'frame'; data: string }
  /** The socket is closed. With `move`, its client belongs into the group of that user; with `''`, into that of no user. */
  | { type: 'shut'; code: number; reason: string; move?: string }
  /** The signature that was wanted. `null`: the tab has to ask the app's server itself. */
  | { type: 'auth'; key: string; reply: AuthReply | null }
  /** To the standby: what the hub's socket holds. Sent at each change. */
  | ({ type: 'mirror' } & Holdings)
  /** A signature is wanted for the socket of the standby. */
  | ({ type: 'sign' } & SignatureRequest)
  /** To the standby: the signature that it needs. */
  | ({ type: 'signed' } & Signature)
  /** The socket goes on with the new leader's. The frames are those that may be new to it. */
  | { type: 'resumed'; socketId: string; frames: LoggedFrame[] };

/** From the hub to the inbox of one peer, for its virtual socket. */
export type HubMessage = { epoch: number; socket: number } & HubAnswer;

/** From the leader to all peers: it leads, and `tabs` use its socket. A later leader has a higher epoch. */
export interface LeaderMessage {
  type: 'hub';
  epoch: number;
  tabs: number;
  /** The peer that keeps a warm second socket, if it is ready. */
  standby: string | null;
  /** Whether it leads with a socket that was warm, and open sockets may resume. */
  isWarm: boolean;
}

export type TabMessage = GuestMessage | HubMessage | LeaderMessage;
