/** A frame as pusher-js decodes it: `data` is the parsed JSON. */
export interface Frame {
  event: string;
  channel?: string;
  data?: unknown;
  /** The sender of a client event on a presence channel, as the server states it. */
  user_id?: string;
}
