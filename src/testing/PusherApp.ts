/** An app on the server, as a Pusher dashboard lists it. */
export interface PusherApp {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
  /**
   * The 32 bytes, in base64, from which the keys of `private-encrypted-…` channels are made: `authorizeChannel` then adds
   * the `shared_secret`. Give the same to the official SDK, which encrypts; the server passes on what it cannot read.
   */
  readonly encryptionMasterKeyBase64?: string;
  /** Whether users may sign in. Where not, `pusher:signin` gets no answer, but an error from Sockudo. Default: `true`. */
  readonly userAuthentication?: boolean;
  /**
   * Whether users hear who of their `watchlist`, the ids in their user data, is online. Default: `true`; Pusher's
   * dashboard calls it “Watchlist events”. soketi and Reverb have none.
   */
  readonly watchlistEvents?: boolean;
  /**
   * Whether who is subscribed to a channel hears how many are, at each change, unless it is a presence channel. Default:
   * `false`, as for a new app of Pusher's, who on channels of more than a hundred tell only once in 5 seconds. The
   * independent servers never do.
   */
  readonly subscriptionCount?: boolean;
}
