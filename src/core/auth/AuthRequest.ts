import { callSafely } from '../lib/callSafely';
import { createTimer } from '../lib/createTimer';
import type { PusherError } from '../PusherError';
import type { AuthRequestHost } from './AuthRequestHost';
import type { AuthReply } from './AuthReply';
import type { AuthSubject } from './AuthSubject';
import { delayBeforeRetry } from './delayBeforeRetry';
import { failureOf } from './failureOf';
import { explainRedirect } from './fetchAuthData';
import { provide, type Provided } from './provide';
import { requestAuthData } from './requestAuthData';

const DEFAULT_TIMEOUT = 10_000;
/** How often to check whether the device is online again, in milliseconds. */
const OFFLINE_CHECK_INTERVAL = 1000;

/** One try: the first, or a retry after `error`. */
interface Attempt<Failure> {
  number: number;
  error: Failure | null;
  signal: AbortSignal;
}

/** Gets auth data from the app, with limits and retries. One request runs at a time. */
export class AuthRequest<Failure extends PusherError> {
  readonly #host: AuthRequestHost<Failure>;
  readonly #timer = createTimer();
  /** Aborts the current attempt, or the last one. */
  #controller: AbortController | null = null;
  /** The attempt that `run` makes: it runs, or waits for a socket (`prepare`) or its time (`#retry`). `null` once answered. */
  #attempt: Attempt<Failure> | null = null;
  /** The result of the providers from before there was a socket; `null` if they failed. */
  #preparedResult: Promise<Provided | null> | null = null;

  constructor(host: AuthRequestHost<Failure>) {
    this.#host = host;
  }

  /** The most that one request may take, and then Pusher's reply, in milliseconds. */
  get timeout(): number {
    return this.#host.getOptions().timeout ?? DEFAULT_TIMEOUT;
  }

  /** Asks the providers while the socket connects. A result that has expired by then is fetched again. */
  prepare(): void {
    const attempt = this.#begin(1, null);
    this.#preparedResult = this.#provide(attempt).catch(() => null);
    this.#timer.start(this.timeout, () => {
      this.cancel();
    });
  }

  /** Makes the request. Ends with `onReply` or `onFailure`, or with neither if it is cancelled. */
  run(subject: AuthSubject): void {
    const delay = this.#host.admitRequest();
    if (delay > 0) {
      // A retry never waits: delays begin when a connection drops, which cancels retries. By the time a first attempt is made,
      // the prepared result would be stale.
      this.cancel();
      this.#timer.start(delay, () => {
        this.run(subject);
      });
      return;
    }
    const attempt = this.#attempt ?? this.#begin(1, null);
    this.#host.onProgress({ type: 'requesting', attempt: attempt.number, error: attempt.error });
    this.#timer.start(this.timeout, () => {
      this.#finish(subject, attempt, { ok: false, code: 'auth-timeout' });
    });
    void this.#perform(subject, attempt).then((reply) => {
      if (reply) this.#finish(subject, attempt, reply);
    });
  }

  cancel(): void {
    this.#controller?.abort();
    this.#controller = null;
    this.#attempt = null;
    this.#preparedResult = null;
    this.#timer.stop();
  }

  #begin(number: number, error: Failure | null): Attempt<Failure> {
    this.cancel();
    this.#controller = new AbortController();
    this.#attempt = { number, error, signal: this.#controller.signal };
    return this.#attempt;
  }

  /** Asks the providers and then the app's server. Resolves to nothing if the attempt was cancelled meanwhile. */
  async #perform(subject: AuthSubject, attempt: Attempt<Failure>): Promise<AuthReply | null> {
    try {
      const early = await this.#preparedResult;
      const isUsable = early?.options === this.#host.getOptions();
      const provided = isUsable ? early : await this.#provide(attempt);
      if (!provided || attempt.signal.aborted) return null;
      return await requestAuthData(subject, contextOf(attempt), provided, this.#host);
    } catch (cause) {
      return failureOf(cause);
    }
  }

  /** Asks the providers of the latest options. Resolves to nothing if the attempt was cancelled in the tick of its start. */
  async #provide(attempt: Attempt<Failure>): Promise<Provided | null> {
    // Not in this tick: an effect of the same React commit may hand in new options first.
    await Promise.resolve();
    return attempt.signal.aborted ? null : provide(this.#host.getOptions(), contextOf(attempt));
  }

  #finish(subject: AuthSubject, attempt: Attempt<Failure>, reply: AuthReply): void {
    if (this.#attempt !== attempt) return;
    this.#attempt = null;
    this.#timer.stop();
    const error = this.#deliver(reply);
    if (error) this.#retry(subject, attempt, error);
  }

  /** Passes a reply to the host. Returns the failure, or `null` if the host accepted the data. */
  #deliver(reply: AuthReply): Failure | null {
    const { createError, onReply } = this.#host;
    if (!reply.ok) return createError(reply.code, reply.details, reply.reason);
    // Reading the data may throw, since a handler may return any object: then the code is `undefined`.
    const code = callSafely(onReply, reply.data);
    const reason = reply.redirectedTo && explainRedirect(reply.redirectedTo);
    return code === null ? null : createError(code ?? 'invalid-reply', {}, reason);
  }

  #retry(subject: AuthSubject, { number, error: previous }: Attempt<Failure>, error: Failure): void {
    // The app's own `retry` and `retryDelay` functions may throw.
    const delay = callSafely(delayBeforeRetry, number - 1, error, previous, this.#host.getOptions());
    if (delay === null || delay === undefined) {
      this.#host.onFailure(error);
      return;
    }
    this.#begin(number + 1, error); // `run` takes it up
    this.#host.onProgress({ type: 'retrying', attempt: number, error, delay });
    const retry = () => {
      if (this.#host.runtime.isOnline()) this.run(subject);
      else this.#timer.start(OFFLINE_CHECK_INTERVAL, retry);
    };
    this.#timer.start(delay, retry);
  }
}

/** The context that providers and handlers receive. */
const contextOf = <Failure>({ number: attempt, error, signal }: Attempt<Failure>) => ({
  attempt,
  error,
  signal,
});
