import type { ChannelAuth, UserAuth, UserData } from 'react-pusher-user/testing/server';

/** What the endpoint is asked: to sign a user, or with a `channelName` to authorize a channel. */
export interface TestAuthRequest {
  readonly socketId: string;
  readonly channelName?: string;
}

/** What the endpoint answers. */
export type TestAuthReply =
  | { readonly status: 200; readonly body: UserAuth | ChannelAuth }
  | { readonly status: number; readonly body: { readonly error: string } };

/** The endpoint of your server that signs users and authorizes channels, and how it behaves. */
export interface TestAuth {
  /** Every request so far, oldest first, with the status of its answer once it is answered. */
  readonly requests: readonly (TestAuthRequest & { readonly status?: number })[];
  /** From now on, the endpoint answers with this status. Default 403. A 5xx or 429 is tried again by the provider. */
  deny(status?: number): void;
  /** Ends `deny()`. */
  allow(): void;
  /** From now on, the endpoint takes that many milliseconds, measured by the test's timers. */
  delay(milliseconds: number): void;
  /** The endpoint answers the next request with this status. Default 500. Call it again for the request after that. */
  failOnce(status?: number): void;
  /** Logs a user in, or with `null` out, on the pages that have no `PusherTestProvider`: that one has the prop `user`. */
  logIn(user: UserData | null): void;
  /**
   * Answers one request as the user who is logged in on the page of that socket, for an endpoint that you mock yourself. The
   * promise does not reject.
   */
  answer(request: TestAuthRequest): Promise<TestAuthReply>;
}
