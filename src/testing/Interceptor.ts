import type { PusherConnection } from './PusherConnection';
import type { PusherFrame } from './protocol/PusherFrame';

/** A frame on its way, shown to interceptors. */
export interface Intercepted {
  /** `'in'`: from the client to the server. `'out'`: from the server to the client. */
  readonly direction: 'in' | 'out';
  /** The event's name; empty when the text is no frame. */
  readonly event: string;
  /** The event's data, parsed where it was a JSON string. */
  readonly data: unknown;
  readonly channel: string | undefined;
  /** The text itself. */
  readonly raw: string;
  readonly connection: PusherConnection;
}

/**
 * What becomes of the frame: `undefined` lets it pass and `'drop'` makes it vanish. `delay` (milliseconds) holds it
 * back while later frames overtake it; `replace` lets other frames or texts through in its place.
 */
export type Verdict =
  undefined | 'drop' | { delay?: number; replace?: PusherFrame | string | readonly (PusherFrame | string)[] };

/** Sees every frame in each direction, to make the server misbehave. */
export type Interceptor = (frame: Intercepted) => Verdict | void;
