/**
 * What happened on the wire, as plain data. `time` is in milliseconds since 1970. Frames are shown as they crossed
 * the wire, which includes the auth string of a sign-in: it is worth nothing on any other connection.
 */
export type TrafficRecord =
  | { readonly type: 'open'; readonly time: number; readonly socketId: string; readonly appKey: string }
  | {
      readonly type: 'frame';
      readonly time: number;
      readonly socketId: string;
      /** `'in'`: the client sent it. `'out'`: the server did. */
      readonly direction: 'in' | 'out';
      /** The event's name; empty when the text is no frame. */
      readonly event: string;
      /** The event's data, parsed where it was a JSON string. */
      readonly data: unknown;
      readonly channel: string | undefined;
      readonly raw: string;
    }
  | {
      readonly type: 'close';
      readonly time: number;
      readonly socketId: string;
      readonly by: 'client' | 'server';
      readonly code: number;
      readonly reason: string;
    };
