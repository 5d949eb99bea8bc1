import type { PusherConnection } from './PusherConnection';
import type { PusherFrame } from './protocol/PusherFrame';

/** A frame that an interceptor decides about. */
export interface Intercepted {
  /** `'in'`: from the client to the server. `'out'`: from the server to the client. */
  readonly direction: 'in' | 'out';
  /** The event's name. Empty if the text is not a frame. */
  readonly event: string;
  /** The event's data, parsed if it is a JSON string. */
  readonly data: unknown;
  readonly channel: string | undefined;
  /** The text of the frame. */
  readonly raw: string;
  readonly connection: PusherConnection;
}

/**
 * What happens to the frame. `undefined` delivers it, `'drop'` discards it. `delay` delivers it after that many
 * milliseconds, while later frames are delivered at once. `replace` delivers other frames or texts in its place.
 */
export type Verdict =
  undefined | 'drop' | { delay?: number; replace?: PusherFrame | string | readonly (PusherFrame | string)[] };

/** Is called with every frame in each direction, and can make the server misbehave. */
export type Interceptor = (frame: Intercepted) => Verdict | void;
