import type { ClientSlotHost } from './ClientSlotHost';
import { connectionKey, pusherOptions } from './connectionOptions';
import { createTimer } from './lib/createTimer';
import { missingOption } from './missingOption';
import { type AttachedClient, attachToClient } from './pusher/attachToClient';
import { isClosedByApp } from './pusher/ConnectionSnapshot';
import { disconnectClient } from './pusher/disconnectClient';
import { loadPusher } from './pusher/loadPusher';
import { openClient, type OpenClient } from './pusher/openClient';
import type { PusherClient, PusherConstructor } from './pusher/PusherClient';
import { readClientSnapshot } from './pusher/readClientSnapshot';

/** The longest that loading pusher-js may take, in milliseconds. */
const LOADING_LIMIT = 10_000;

/** Has at most one client: the app's own, or one that it builds once pusher-js has loaded. */
export class ClientSlot {
  readonly #host: ClientSlotHost;
  readonly #timer = createTimer();
  /** Identifies the connection that is wanted; `null` if none is. */
  #key: PusherClient | string | null = null;
  /** Whether the app has called `disconnect()` while there was no connection to close: then none is opened. */
  #isStopped = false;
  /** Identifies the loading under way: what an earlier one loads is not used. */
  #loading: object | null = null;
  /** `dispose` disconnects the client, unless the app built it. */
  #current: (AttachedClient & Pick<OpenClient, 'dispose'>) | null = null;

  constructor(host: ClientSlotHost) {
    this.#host = host;
  }

  /** Whether the app itself keeps the connection closed. */
  get isClosedByApp(): boolean {
    if (this.#current) {
      const snapshot = this.#current.attachment.watch.getSnapshot();
      return isClosedByApp(snapshot) || (this.#isStopped && snapshot.state === 'closed');
    }
    if (this.#isStopped) return true;
    const { client } = this.#host.getOptions();
    return client ? isClosedByApp(readClientSnapshot(client)) : false;
  }

  /** Whether the options ask for another connection than the current one. */
  get isOutdated(): boolean {
    return connectionKey(this.#host.getOptions()) !== this.#key;
  }

  /** Opens, replaces or closes the client as the options ask. */
  update(): void {
    if (!this.isOutdated) return;
    const wasWanted = this.#key !== null;
    this.#key = connectionKey(this.#host.getOptions());
    const isWanted = this.#key !== null;
    if (!isWanted) this.#isStopped = false;
    if (wasWanted) this.#close(isWanted);
    if (!this.#isStopped) this.open();
  }

  /** Opens the client that is wanted, unless there is one or it is being loaded. */
  open(): void {
    this.#isStopped = false;
    if (this.#key === null || this.#current || this.#loading) return;
    const { client } = this.#host.getOptions();
    // The app's own client stays connected when its provider unmounts.
    if (client) this.#attach({ client, dispose: () => undefined });
    else void this.#load();
  }

  connect(): void {
    this.#isStopped = false;
    this.#current?.attachment.client.connect();
    this.open();
  }

  /** Disconnects the client; without one, keeps it from being opened. Returns whether there was a client. */
  disconnect(): boolean {
    if (this.#current) {
      const { client, watch } = this.#current.attachment;
      // If the server has closed it already, pusher-js emits nothing.
      this.#isStopped = watch.getSnapshot().state === 'closed';
      disconnectClient(client);
      return true;
    }
    const { client, enabled } = this.#host.getOptions();
    // A client of the app's connects by itself, also before the provider has attached to it.
    if (client && enabled !== false) disconnectClient(client);
    else this.#isStopped = true;
    this.#cancelLoading();
    return false;
  }

  /** Swaps the open clients of two slots. The host goes on with its new one. */
  exchange(other: ClientSlot): void {
    [this.#current, other.#current] = [other.#current, this.#current];
    if (this.#current) this.#host.onOpened(this.#current.attachment);
  }

  #close(isReplaced: boolean): void {
    this.#cancelLoading();
    this.#host.onClosing(isReplaced);
    this.#current?.detach();
    this.#current?.dispose();
    this.#current = null;
  }

  #cancelLoading(): void {
    this.#loading = null;
    this.#timer.stop();
  }

  /** Loads pusher-js and builds a client. Never rejects. */
  async #load(): Promise<void> {
    const loading = {};
    this.#loading = loading;
    const fail = (message: string, cause: unknown) => {
      if (this.#loading !== loading) return;
      this.#cancelLoading();
      this.#host.onFailed({ code: null, message, cause });
    };
    this.#timer.start(LOADING_LIMIT, () => {
      fail('pusher-js did not load within 10 s', new Error('Loading took longer than 10 s.'));
    });
    try {
      const Pusher = await loadPusher(this.#host.getOptions().loadPusher);
      if (this.#loading === loading) this.#build(Pusher, fail);
    } catch (cause) {
      fail('pusher-js did not load: see `cause`', cause);
    }
  }

  #build(Pusher: PusherConstructor, fail: (message: string, cause: unknown) => void): void {
    const { appKey = '', ...options } = this.#host.getOptions();
    const missing = missingOption({ appKey, ...options });
    try {
      if (missing) throw new Error(missing);
      const opened = openClient(Pusher, appKey, pusherOptions(options));
      this.#cancelLoading();
      this.#attach(opened);
    } catch (cause) {
      fail(missing ?? 'pusher-js refused the options: see `cause`', cause);
    }
  }

  #attach({ client, dispose }: OpenClient): void {
    this.#current = { ...attachToClient(client), dispose };
    this.#host.onOpened(this.#current.attachment);
  }
}
