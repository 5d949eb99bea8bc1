import { createTimer } from './lib/createTimer';
import { loadSharing } from './loadSharing';
import { loadPusher } from './pusher/loadPusher';
import type { PusherConstructor } from './pusher/PusherClient';
import type { SessionOptions } from './SessionOptions';
import type { SocketSharing } from './SocketSharing';

/** The longest that loading may take, in milliseconds. */
const LOADING_LIMIT = 10_000;

/** The code that a client is built of. */
export interface ClientCode {
  Pusher: PusherConstructor;
  /** `null` if the connection is not shared, or if the code of sharing did not load. */
  sharing: SocketSharing | null;
}

interface LoadingHandlers {
  onLoaded(code: ClientCode): void;
  /** pusher-js did not load. */
  onFailed(message: string, cause: unknown): void;
}

/** Loads the code that a client is built of: pusher-js, and the code of sharing if the options ask for it. */
export class ClientLoader {
  readonly #timer = createTimer();
  /** Identifies the loading under way: what an earlier one loads is not used. */
  #loading: object | null = null;

  get isLoading(): boolean {
    return this.#loading !== null;
  }

  /** Ends the loading under way: none of its handlers is called. */
  cancel(): void {
    this.#loading = null;
    this.#timer.stop();
  }

  /** Calls one of the handlers once, unless the loading is cancelled. Never rejects. */
  async load(options: SessionOptions, { onLoaded, onFailed }: LoadingHandlers): Promise<void> {
    const loading = {};
    this.#loading = loading;
    const end = (handle: () => void) => {
      if (this.#loading !== loading) return;
      this.cancel();
      handle();
    };
    let Pusher: PusherConstructor | null = null;
    this.#timer.start(LOADING_LIMIT, () => {
      end(() => {
        // Sharing only saves connections.
        if (Pusher) onLoaded({ Pusher, sharing: null });
        else onFailed('pusher-js did not load within 10 s', new Error('Loading took longer than 10 s.'));
      });
    });
    const { shareConnection } = options;
    const sharing = shareConnection ? loadSharing(shareConnection === true ? {} : shareConnection) : null;
    try {
      Pusher = await loadPusher(options.loadPusher);
    } catch (cause) {
      end(() => onFailed('pusher-js did not load: see `cause`', cause));
      return;
    }
    const code: ClientCode = { Pusher, sharing: sharing && (await sharing) };
    end(() => onLoaded(code));
  }
}
