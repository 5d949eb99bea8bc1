/** A traffic record without its time. */
export type TrafficDetails =
  | { readonly type: 'open'; readonly socketId: string; readonly appKey: string }
  | {
      readonly type: 'frame';
      readonly socketId: string;
      /** `'in'`: from the client to the server. `'out'`: from the server to the client. */
      readonly direction: 'in' | 'out';
      /** The event's name. Empty if the text is not a frame. */
      readonly event: string;
      /** The event's data, parsed if it is a JSON string. */
      readonly data: unknown;
      readonly channel: string | undefined;
      readonly raw: string;
    }
  | {
      readonly type: 'close';
      readonly socketId: string;
      readonly by: 'client' | 'server';
      readonly code: number;
      readonly reason: string;
    };

/**
 * A frame that was sent, or a connection that opened or closed, as plain data. `time` is in milliseconds since 1970. The
 * frame of a sign-in contains its auth string, which is not valid on any other connection.
 */
export type TrafficRecord = TrafficDetails & { readonly time: number };
