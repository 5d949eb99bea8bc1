import type PusherJs from 'pusher-js';
import type { PusherServer, UserData } from 'react-pusher-user/testing/server';
import type { TestAuth } from './TestAuth';
import type { TestFrame } from './TestFrame';

/** A user of the app. */
export interface TestUser {
  readonly id: string;
  /**
   * Waits until the app is settled, sends the event to every connection of the user, and resolves when the app has handled
   * and rendered it.
   *
   * @throws PusherTestError `no-receiver` if no connection of the user is signed in.
   */
  send(event: string, data?: unknown): Promise<void>;
  /**
   * Ends every connection of the user, as your server does to log a user out everywhere.
   *
   * @throws PusherTestError `no-receiver` if no connection of the user is signed in.
   */
  terminate(): Promise<void>;
}

/** Another browser that has joined a presence channel. */
export interface TestMember {
  readonly id: string;
  /** Ends the member's connection. */
  leave(): Promise<void>;
  /** Sends a client event to the other subscribers of the channel. The name begins with `client-`. */
  trigger(event: string, data?: unknown): Promise<void>;
}

/** A channel. */
export interface TestChannel {
  readonly name: string;
  /**
   * Waits until the app is settled, sends the event to the channel, and resolves when the app has handled and rendered it.
   *
   * @throws PusherTestError `no-receiver` if the app is not subscribed to the channel.
   */
  trigger(event: string, data?: unknown): Promise<void>;
  /**
   * Lets another browser join the presence channel.
   *
   * @throws PusherTestError `wrong-channel` if it is no presence channel.
   */
  join(member: { id: string; info?: unknown }): Promise<TestMember>;
}

/**
 * A Pusher for one test, with controls. Controls run one after the other, and each resolves when the app has handled and
 * rendered what it caused. They need no `act`, and work with fake timers.
 */
export interface TestPusher {
  /** The key of the test's Pusher app: `'app-key'` unless `createTestPusher()` got another. */
  readonly appKey: string;
  /** The server in memory, for everything else. `reset()` replaces it. */
  readonly server: PusherServer;
  /** The pusher-js of the test, for code that builds its own client. `reset()` replaces it. */
  readonly Pusher: typeof PusherJs;
  /** The endpoint that signs users and authorizes channels. */
  readonly auth: TestAuth;
  /** The frames of the app's connections since the last reset, oldest first. */
  readonly frames: readonly TestFrame[];
  /** The controls of a user: `send` and `terminate`. */
  user(id: string): TestUser;
  /** The controls of a channel: `trigger` and `join`. */
  channel(name: string): TestChannel;
  /**
   * Drops every connection of the app, like a network failure. pusher-js connects again after a second: pass it with fake
   * timers, or call `reconnect()`.
   *
   * @throws PusherTestError `no-receiver` if the app has no connection.
   */
  dropAll(): Promise<void>;
  /** Lets clients that wait to connect again do it now, and waits until the app is settled. */
  reconnect(): Promise<void>;
  /**
   * Resolves when nothing is on the way: every client is connected, every sign-in and subscription is answered, every message
   * has arrived.
   *
   * @throws PusherTestError `not-settled`, which names what is still on the way, after at most about a second.
   */
  settled(): Promise<void>;
  /**
   * Ends the test: unmounts what is rendered in `PusherTestProvider`, ends all connections, and forgets all settings of
   * `auth`. The pusher can be used again.
   *
   * @throws PusherTestError `real-socket` if a client tried to open a real socket, and no control has said so.
   */
  reset(): Promise<void>;
  /** Resets the pusher, and ends it for good. */
  close(): Promise<void>;
}

/** The options of {@link createTestPusher}. */
export interface TestPusherOptions {
  /**
   * The user who is logged in on pages without a `PusherTestProvider`, until `auth.logIn()` changes it. Default `null`: nobody.
   */
  user?: UserData | null;
  /** The key of the Pusher app. Default `'app-key'`. */
  appKey?: string;
  /**
   * The pusher-js that your app uses, if it is another build, such as `pusher-js/with-encryption`. Default: the one of
   * `import Pusher from 'pusher-js'`.
   */
  Pusher?: typeof PusherJs;
  /**
   * Hosts whose sockets also lead to this pusher, such as `['ws-eu.pusher.com']`: for a `PusherProvider` of your app's own.
   */
  hosts?: readonly string[];
  /** Whether clients of other providers may open real sockets. Default `false`: they are refused, and the test is told. */
  allowRealSockets?: boolean;
}
