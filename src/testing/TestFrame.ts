/** A frame of an app's connection, as plain data. */
export interface TestFrame {
  readonly from: 'client' | 'server';
  readonly event: string;
  readonly channel?: string;
  /** The event's data, parsed if it is a JSON string. Auth strings are replaced by `'[hidden]'`. */
  readonly data: unknown;
  /** The connection that the frame belongs to. */
  readonly socketId: string;
}
