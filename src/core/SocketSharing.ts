import type { AuthSender } from './auth/AuthSharing';
import type { AuthReply } from './auth/AuthReply';
import type { AuthSubject } from './auth/AuthSubject';
import type { ReadableStore } from './lib/createStore';
import type { PusherConstructor, PusherOptions } from './pusher/PusherClient';

/** How tabs share a connection. */
export interface ShareConnectionOptions {
  /**
   * Whether this tab uses what the app's server has signed for another tab of the group, and lets others use its own replies.
   * With `false`, this tab asks the app's server itself. Replies are shared only by providers with a `userId`. Default `true`.
   */
  shareAuth?: boolean;
  /**
   * Whether this tab, while another one leads, may keep a second connection that is signed in and subscribed like the shared one.
   * One tab of a group does. It leads next, and then no event is lost and no tab reconnects. It costs one more connection, and one
   * more auth request for the user and for each private channel. It needs a `userId`, and `shareAuth` on. Default `false`.
   */
  standby?: boolean;
}

/** How one tab takes part in a shared connection. */
export interface SharedConnectionState {
  /** `leader`: the tab has the socket. `follower`: another tab has it. `null`: not known yet. */
  role: 'leader' | 'follower' | null;
  /** The number of tabs with a connection in the group, this one included. Known to the leader; followers are told. */
  tabs: number;
  /** Which tab keeps the second connection of `standby: true`. Set once that is ready: a change of the leader then loses no event. */
  standby?: 'this tab' | 'another tab';
  /** Why this tab has a socket of its own all the same, in a sentence. Not set while it shares one. */
  problem?: string;
}

/** What a client is shared with. */
export interface ShareRequest {
  /** The class of pusher-js whose sockets are shared. */
  Pusher: PusherConstructor;
  /** The options that the client would get without sharing. */
  options: PusherOptions;
  userId: string | null | undefined;
}

/** One client's part in a shared connection. */
export interface SharedSocket {
  /** The options of the client in place of `ShareRequest.options`: its sockets lead to the group. */
  readonly options: PusherOptions;
  readonly state: ReadableStore<SharedConnectionState>;
  /**
   * Answers an auth request with what the group has got for the same socket id, or sends it and tells the group. A client that
   * asks for the same again gets a new reply: the last one was refused, or is out of date. `sender` may be used later, too.
   */
  shareAuth(subject: AuthSubject, sender: AuthSender): Promise<AuthReply>;
  /** Has the group replace its socket, on which Pusher keeps the user's data: all tabs connect, sign in and subscribe again. */
  replace(): void;
  /** Ends the part of this client, once it is disconnected. */
  dispose(): void;
}

/** Shares the connections of clients: what `loadSharing` of `react-pusher-user/tabs` resolves to. */
export interface SocketSharing {
  /** Returns `null` where sharing is not possible: without the APIs, or where pusher-js has no sockets. */
  shareSocket(request: ShareRequest): SharedSocket | null;
}

/**
 * The code of the close that a tab's socket gets when another tab has the connection. It is no failure: pusher-js reconnects at
 * once, as after each code from 4200 to 4299. No server of Pusher's protocol closes with this one.
 */
export const HANDOVER_CODE = 4290;
