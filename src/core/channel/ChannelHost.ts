/** What a subscription needs of the channels of its session. */
export interface ChannelHost {
  /** How the client authorized channels before. */
  ownAuthorizer(): unknown;
  /** Who sent the frame of the moment, if Pusher tells. */
  sender(): string | undefined;
  /** Tells whoever looks at the channel. */
  changed(name: string): void;
}
