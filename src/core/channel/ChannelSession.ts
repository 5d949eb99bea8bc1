import type { Emitter } from '../lib/createEmitter';
import type { ReadableStore } from '../lib/createStore';
import type { ClientAttachment } from '../pusher/attachToClient';
import type { ConnectionError } from '../pusher/ConnectionError';
import type { ConnectionEvent } from '../pusher/ConnectionEvent';
import type { SessionOptions } from '../SessionOptions';
import type { SessionTools } from '../SessionTools';

/** What channels need of their provider's session. */
export interface ChannelSession {
  readonly tools: SessionTools;
  getOptions(): SessionOptions;
  /** The client, while there is one. */
  readonly client: ReadableStore<ClientAttachment | null>;
  readonly connectionEvents: Pick<Emitter<ConnectionEvent>, 'on'>;
  readonly connection: { readonly store: ReadableStore<{ readonly error: ConnectionError | null }> };
  readonly signin: {
    /** Presence channels may wait for the sign-in. */
    readonly store: ReadableStore<{ readonly status: string }>;
    /** Changes when a user is gone: what only that user may see must go. */
    readonly goneUserCount: ReadableStore<number>;
  };
}
