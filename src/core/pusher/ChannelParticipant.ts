/** Asks for the authorization of a channel on one socket. */
export interface ChannelRequest {
  socketId: string;
  channelName: string;
}

/** Answers pusher-js: an error, or what the app's server signed. */
export type ChannelAnswer = (error: Error | null, data: object | null) => void;

/** One provider's use of a channel that several may share. */
export interface ChannelParticipant {
  /** pusher-js needs the channel authorized. Ends with `answer`. */
  authorize(request: ChannelRequest, answer: ChannelAnswer): void;
  /** pusher-js emits an event of the channel. Called before the app's own listeners. */
  onEvent(event: string, data: unknown, metadata: { user_id?: string } | undefined): void;
  /** pusher-js has been answered, and waits for Pusher. */
  onAnswered(): void;
}
