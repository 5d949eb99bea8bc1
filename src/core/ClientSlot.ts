import { attachClient, type AttachedClient } from './attachClient';
import { buildClient } from './buildClient';
import type { ClientSlotHost } from './ClientSlotHost';
import { connectionKey } from './connectionOptions';
import { createTimer } from './lib/createTimer';
import { loadSharing } from './loadSharing';
import { missingOption } from './missingOption';
import { isClosedByApp } from './pusher/ConnectionSnapshot';
import { disconnectClient } from './pusher/disconnectClient';
import { loadPusher } from './pusher/loadPusher';
import type { PusherClient, PusherConstructor } from './pusher/PusherClient';
import { readClientSnapshot } from './pusher/readClientSnapshot';
import type { SocketSharing } from './SocketSharing';

/** The longest that loading may take, in milliseconds. A client is built without the code of sharing, if need be. */
const LOADING_LIMIT = 10_000;

type Fail = (message: string, cause: unknown) => void;

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
  #current: AttachedClient | null = null;

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
    if (client) this.#use(attachClient(client, () => undefined));
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

  #close(isReplaced: boolean): void {
    this.#cancelLoading();
    this.#host.onClosing(isReplaced);
    this.#current?.release();
    this.#current = null;
  }

  #cancelLoading(): void {
    this.#loading = null;
    this.#timer.stop();
  }

  /** Loads pusher-js, and the code of sharing if it is asked for, and builds a client. Never rejects. */
  async #load(): Promise<void> {
    const loading = {};
    this.#loading = loading;
    const fail: Fail = (message, cause) => {
      if (this.#loading !== loading) return;
      this.#cancelLoading();
      this.#host.onFailed({ code: null, message, cause });
    };
    const options = this.#host.getOptions();
    let Pusher: PusherConstructor | null = null;
    this.#timer.start(LOADING_LIMIT, () => {
      if (Pusher) this.#build(Pusher, null, fail);
      else fail('pusher-js did not load within 10 s', new Error('Loading took longer than 10 s.'));
    });
    const sharing = options.shareConnection ? loadSharing() : null;
    try {
      Pusher = await loadPusher(options.loadPusher);
      const code = sharing && (await sharing);
      if (this.#loading === loading) this.#build(Pusher, code, fail);
    } catch (cause) {
      fail('pusher-js did not load: see `cause`', cause);
    }
  }

  #build(Pusher: PusherConstructor, sharing: SocketSharing | null, fail: Fail): void {
    const options = this.#host.getOptions();
    const missing = missingOption(options);
    try {
      if (missing) throw new Error(missing);
      const opened = buildClient(Pusher, sharing, options);
      this.#cancelLoading();
      this.#use(opened);
    } catch (cause) {
      fail(missing ?? 'pusher-js refused the options: see `cause`', cause);
    }
  }

  #use(current: AttachedClient): void {
    this.#current = current;
    this.#host.onOpened(current.attachment);
  }
}
