import type { PusherClient, PusherRuntime } from '../client/PusherClient';
import { guard } from '../guard';
import type { PusherError } from '../PusherError';
import { authenticate } from './authenticate';
import type { AuthContext } from './AuthOptions';
import type {
  AnyAuthOptions,
  Answer,
  Asking,
  AuthProgress,
  FailureClass,
  Provided,
  Refuse,
} from './AuthSubject';
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
  let controller: AbortController | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The attempt whose answer is awaited, or which itself awaits a socket to ask for, or its time. */
  let awaited: AuthContext<Failure> | null | undefined;
  /** What its providers said before there was a socket; `null` where they failed. */
  let earlyProvided: Promise<Provided | null> | null | undefined;

  /** Goes on later, by default once a request has taken too long; never, if something happens before. */
  const sleep = (next: () => void, delay = getOptions().timeout ?? 10_000) => {
    clearTimeout(timer);
    // Past 2^31 ms, timers fire at once.
    timer = setTimeout(next, Math.min(delay, 1e9));
  };

  const cancel = () => {
    controller?.abort();
    awaited = earlyProvided = controller = null;
    clearTimeout(timer);
  };

  const begin = (attempt: number, error: Failure | null): AuthContext<Failure> => {
    cancel();
    controller = new AbortController();
    return (awaited = { attempt, error, signal: controller.signal });
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
    earlyProvided = provide(begin(1, null)).catch(() => null);
    sleep(cancel);
  };

  /** Ends with `send` or `fail`, or with neither if it is cancelled. `send` finds what is wrong with a reply. */
  const run = <Reply>(
    asking: Asking,
    send: (reply: Partial<Reply> | null | undefined) => Failure['code'] | undefined,
    fail: (error: Failure) => void,
  ): void => {
    const context: AuthContext<Failure> = awaited ?? begin(1, null);
    const { attempt, error: last } = context;
    progress({ phase: 'authenticating', attempt, error: last });

    const answer: Answer = (reply, refused, details) => {
      if (awaited !== context) return;
      awaited = null;
      sleep(() => {
        fail(new Failure('reply-timeout'));
      });
      const code = refused ?? guard(send, reply as Partial<Reply>);
      if (!code) return;
      const error = new Failure(code, details);
      const delay = guard(delayBeforeRetry, attempt - 1, error, last, getOptions());
      if (delay === undefined) {
        fail(error);
        return;
      }
      begin(attempt + 1, error);
      progress({ phase: 'retrying', attempt, error });
      const retry = () => {
        if (Runtime.getNetwork().isOnline()) run(asking, send, fail);
        else sleep(retry, 1000);
      };
      sleep(retry, delay);
    };

    /** An HTTP `status` on what a handler or provider failed with counts as the endpoint's. */
    const refuse: Refuse = (cause, details = { cause }) => {
      // To read it may throw.
      const status = guard(() => (cause as { status?: unknown } | null | undefined)?.status);
      if (typeof status === 'number')
        // The cast: a pattern reads a number as its digits.
        answer(null, /40[13]/.test(status as unknown as string) ? 'denied' : 'http-error', {
          status,
          ...details,
        });
      else answer(null, 'handler-error', details);
    };

    sleep(() => {
      answer(null, 'auth-timeout');
    });
    provide(context)
      .then((provided) => authenticate({ ...asking, ...context }, provided, Runtime, answer, refuse))
      .then((reply) => {
        // What resolves to nothing has called back, or still will.
        if (reply !== undefined) answer(reply);
      }, refuse);
  };

  return { run, prepare, cancel, sleep };
};
