import type { PusherClient, PusherRuntime } from '../client/PusherClient';
import { guard } from '../guard';
import type { PusherError } from '../PusherError';
import { authenticate, type Outcome, provide, type Provided } from './authenticate';
import type { AuthContext } from './AuthOptions';
import type { Asking, AuthSubject } from './AuthSubject';
import { delayBeforeRetry } from './delayBeforeRetry';

/** Gets auth data for one client, with limits and retries; one request at a time. */
export function createAuthRequest<Reply, Failure extends PusherError>(
  client: PusherClient,
  { Failure, getOptions, check, progress }: AuthSubject<Reply, Failure>,
) {
  // `constructor` is `Function` to TypeScript. The app may use another build than the one that we would load.
  const { Runtime } = client.constructor as unknown as { Runtime: PusherRuntime };
  let controller: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The first attempt, whose providers are asked before there is a socket to ask for. */
  let early: [context: AuthContext<Failure>, provided?: Promise<Provided | null>] | null = null;

  const limit = () => getOptions().timeout ?? 10_000;

  /** Waits, for as long as a request may take; for ever, if something happens before. */
  const sleep = (delay = limit()) =>
    new Promise<void>((resolve) => {
      clearTimeout(timer);
      // Past 2^31 ms, timers fire at once.
      timer = setTimeout(resolve, Math.min(delay, 2e9));
    });

  const cancel = () => {
    controller?.abort();
    clearTimeout(timer);
  };

  const begin = (attempt: number, error: Failure | null): AuthContext<Failure> => {
    cancel();
    controller = new AbortController();
    return { attempt, error, signal: controller.signal };
  };

  /** What the providers say, or have just said to the same options. */
  const ask = async (context: AuthContext<Failure>, provided?: Promise<Provided | null>) => {
    // Later in any case: an effect of the same React commit may hand in new options first.
    const kept = await provided;
    const options = getOptions();
    return kept?.[0] === options && Date.now() - kept[1] < limit() ? kept : provide(context, options);
  };

  /** Asks the providers while there is no socket yet. What fails, or is old by then, is asked again. */
  const prepare = () => {
    const context = begin(1, null);
    early = [context, ask(context).catch(() => null)];
  };

  /** Ends with `send` or `fail`, or with neither if it is cancelled. `send` may find a failure of its own. */
  const run = async (
    asking: Asking,
    send: (reply: Reply) => Failure | undefined,
    fail: (error: Failure) => void,
    attempt = 1,
    error: Failure | null = null,
  ): Promise<void> => {
    const [context, provided] = early ?? [begin(attempt, error)];
    early = null;
    progress('authenticating', context);
    const [code, answer] = await Promise.race([
      sleep().then((): Outcome => ['auth-timeout']),
      authenticate({ ...asking, ...context }, ask(context, provided), Runtime),
    ]);
    if (context.signal.aborted) return;
    const reply = code ? null : check(answer);
    const unanswered = reply && sleep();
    const failure = reply ? send(reply) : code ? new Failure(code, answer) : new Failure('invalid-reply');
    if (!failure) {
      await unanswered;
      fail(new Failure('reply-timeout'));
      return;
    }
    let delay = guard(() => delayBeforeRetry(attempt - 1, failure, error, getOptions()));
    if (delay === undefined) {
      fail(failure);
      return;
    }
    controller?.abort();
    progress('retrying', { attempt, error: failure });
    do {
      await sleep(delay);
      delay = 1000;
    } while (!Runtime.getNetwork().isOnline());
    void run(asking, send, fail, attempt + 1, failure);
  };

  return { prepare, run, cancel };
}
