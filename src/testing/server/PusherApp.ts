/** An app of the server, as on the Pusher dashboard. */
export interface PusherApp {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
  /**
   * 32 bytes in base64, from which the keys of `private-encrypted-…` channels are derived. With it, `authorizeChannel`
   * adds the `shared_secret`. Pass the same value to the official server SDK, which encrypts the events. The server
   * forwards them without reading them.
   */
  readonly encryptionMasterKeyBase64?: string;
  /**
   * Whether users can sign in. Default: `true`. If `false`, the server does not answer `pusher:signin`. Sockudo and Reverb
   * answer with an error.
   */
  readonly userAuthentication?: boolean;
  /**
   * Whether users get events when the users of their `watchlist` go online or offline. The watchlist is an array of user
   * ids in the user data. Default: `true`. Pusher's dashboard calls this setting “Watchlist events”. soketi and Reverb do
   * not have it.
   */
  readonly watchlistEvents?: boolean;
  /**
   * Whether the subscribers of a channel get its subscription count after each change. Presence channels have no count.
   * Default: `false`, as for a new app on Pusher. Pusher itself sends the count at most every 5 seconds on channels with
   * more than 100 subscribers. The independent servers never send it.
   */
  readonly subscriptionCount?: boolean;
}
