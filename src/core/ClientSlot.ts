import { acquireClient, type AcquiredClient } from './acquireClient';
import { buildClient } from './buildClient';
import { type ClientCode, ClientLoader } from './ClientLoader';
import type { ClientSlotHost } from './ClientSlotHost';
import { connectionKey } from './connectionOptions';
import { missingOption } from './missingOption';
import { isClosedByApp } from './pusher/ConnectionSnapshot';
import { disconnectClient } from './pusher/disconnectClient';
import type { PusherClient } from './pusher/PusherClient';
import { readClientSnapshot } from './pusher/readClientSnapshot';

/** Has at most one client: the app's own, or one that it builds once pusher-js has loaded. */
export class ClientSlot {
  readonly #host: ClientSlotHost;
  readonly #loader = new ClientLoader();
  /** Identifies the connection that is wanted; `null` if none is. */
  #key: PusherClient | string | null = null;
  /** Whether the app has called `disconnect()` while there was no connection to close: then none is opened. */
  #isStopped = false;
  #current: AcquiredClient | null = null;

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
    if (this.#key === null || this.#current || this.#loader.isLoading) return;
    const { client } = this.#host.getOptions();
    // The app's own client stays connected when its provider unmounts.
    if (client) this.#use(acquireClient(client, () => undefined));
    else this.#load();
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
    this.#loader.cancel();
    return false;
  }

  /** Swaps the open clients of two slots. The host goes on with its new one. */
  exchange(other: ClientSlot): void {
    [this.#current, other.#current] = [other.#current, this.#current];
    if (this.#current) this.#host.onOpened(this.#current.attachment);
  }

  #close(isReplaced: boolean): void {
    this.#loader.cancel();
    this.#host.onClosing(isReplaced);
    this.#current?.release();
    this.#current = null;
  }

  #load(): void {
    void this.#loader.load(this.#host.getOptions(), {
      onLoaded: (code) => {
        this.#build(code);
      },
      onFailed: (message, cause) => {
        this.#host.onFailed({ code: null, message, cause });
      },
    });
  }

  #build({ Pusher, sharing }: ClientCode): void {
    const options = this.#host.getOptions();
    const message = missingOption(options);
    if (message) {
      this.#host.onFailed({ code: null, message, cause: new Error(message) });
      return;
    }
    try {
      this.#use(buildClient(Pusher, sharing, options));
    } catch (cause) {
      this.#host.onFailed({ code: null, message: 'pusher-js refused the options: see `cause`', cause });
    }
  }

  #use(current: AcquiredClient): void {
    this.#current = current;
    this.#host.onOpened(current.attachment);
  }
}
