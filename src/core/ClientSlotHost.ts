import type { ClientAttachment } from './pusher/attachToClient';
import type { ConnectionError } from './pusher/ConnectionError';
import type { SessionOptions } from './SessionOptions';

/** What a session does with its client. */
export interface ClientSlotHost {
  getOptions(): SessionOptions;
  onOpened(attachment: ClientAttachment): void;
  /** We are about to detach from the client. `isReplaced`: another one follows. */
  onClosing(isReplaced: boolean): void;
  /** pusher-js did not load, or refused the options. */
  onFailed(error: ConnectionError): void;
}
