import type { PusherClient, PusherRuntime } from '../client/PusherClient';
import { guard } from '../guard';
import type { PusherError } from '../PusherError';
import { authenticate } from './authenticate';
import type { AuthContext } from './AuthOptions';
import type { AnyAuthOptions, Asking, AuthProgress, FailureClass, Provided } from './AuthSubject';
import { delayBeforeRetry } from './delayBeforeRetry';

/** Gets auth data for one client, with limits and retries; one request at a time. */
export const createAuthRequest = <Failure extends PusherError>(
  client: PusherClient,
  Failure: FailureClass<Failure>,
  getOptions: () => AnyAuthOptions,
  progress: (progress: AuthProgress<Failure>) => void,
) => {
  // `constructor` is `Function` to TypeScript. The app may use another build than the one that we would load.
  const { Runtime } = client.constructor as unknown as { Runtime: PusherRuntime };
  let controller: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The first attempt, whose providers are asked before there is a socket to ask for. */
  let early: AuthContext<Failure> | null | undefined;
  /** What its providers say; `null` where they fail. */
  let earlyProvided: Promise<Provided | null> | null | undefined;

  /** Waits, for as long as a request may take; for ever, if something happens before. */
  const sleep = (delay = getOptions().timeout ?? 10_000) =>
    new Promise<void>((resolve) => {
      clearTimeout(timer);
      // Past 2^31 ms, timers fire at once.
      timer = setTimeout(resolve, Math.min(delay, 1e9));
    });

  const cancel = () => {
    early = earlyProvided = null;
    controller?.abort();
    clearTimeout(timer);
  };

  const begin = (attempt: number, error: Failure | null): AuthContext<Failure> => {
    cancel();
    controller = new AbortController();
    return { attempt, error, signal: controller.signal };
  };

  /** What the providers say, or have just said to the same options. They need not know for which socket. */
  const provide = async (context: AuthContext<Failure>): Promise<Provided> => {
    // Later in any case: an effect of the same React commit may hand in new options first.
    const last = await earlyProvided;
    const options = getOptions();
    // Async: where one throws, the other is heard all the same.
    const ask = async (provider: AnyAuthOptions['paramsProvider' | 'headersProvider']) =>
      !options.customHandler && provider?.(context);
    if (last?.[0] === options) return last;
    // eslint-disable-next-line @typescript-eslint/await-thenable -- the options are no promise: they go along
    return Promise.all([options, ask(options.paramsProvider), ask(options.headersProvider)]);
  };

  /** Asks the providers while there is no socket yet. What fails, or is old by then, is asked again. */
  const prepare = () => {
    early = begin(1, null);
    earlyProvided = provide(early).catch(() => null);
    void sleep().then(() => {
      early = null;
    });
  };

  /** Ends with `send` or `fail`, or with neither if it is cancelled. `send` finds what is wrong with a reply. */
  const run = async <Reply>(
    asking: Asking,
    send: (reply: Partial<Reply> | null | undefined) => Failure | void,
    fail: (error: Failure) => void,
  ): Promise<void> => {
    let last: Failure | null = null;
    for (let attempt = 1; ; attempt++) {
      const context: AuthContext<Failure> = early ?? begin(attempt, last);
      early = null;
      progress({ phase: 'authenticating', attempt, error: last });
      const answer: unknown = await Promise.race([
        sleep().then(() => new Failure('auth-timeout')),
        authenticate({ ...asking, ...context }, provide(context), Runtime, Failure),
      ]);
      if (context.signal.aborted) return;
      const unanswered = sleep().then(() => new Failure('reply-timeout'));
      let error: Failure | void = answer instanceof Failure ? answer : send(answer as Partial<Reply>);
      let delay;
      if (error) delay = guard(delayBeforeRetry, attempt - 1, error, last, getOptions());
      else error = await unanswered;
      cancel();
      if (delay === undefined) {
        fail(error);
        return;
      }
      progress({ phase: 'retrying', attempt, error });
      do {
        await sleep(delay);
        delay = 1000;
      } while (!Runtime.getNetwork().isOnline());
      last = error;
    }
  };

  return { prepare, run, cancel, sleep };
};
