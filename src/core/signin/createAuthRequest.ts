import type { PusherClient, PusherRuntime } from '../client/PusherClient';
import { guard } from '../guard';
import type { User } from '../Register';
import { type AuthData, checkAuthData } from './authData';
import { authenticate } from './authenticate';
import { delayBeforeRetry } from './delayBeforeRetry';
import { SigninError } from './SigninError';
import type { SigninHost } from './SigninHost';
import { progressed } from './signinState';
import type { UserAuthenticationOptions } from './UserAuthenticationOptions';

/** Gets auth data for one client, with limits and retries; one request at a time. */
export function createAuthRequest(
  client: PusherClient,
  host: SigninHost,
  authentication: () => UserAuthenticationOptions,
) {
  // `constructor` is `Function` to TypeScript. The app may use another build than the one that we would load.
  const { Runtime } = client.constructor as unknown as { Runtime: PusherRuntime };
  let controller: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Waits, for as long as a request may take; for ever, if something happens before. */
  const sleep = (delay = authentication().timeout ?? 10_000) =>
    new Promise<void>((resolve) => {
      clearTimeout(timer);
      // Past 2^31 ms, timers fire at once.
      timer = setTimeout(resolve, Math.min(delay, 2 ** 31 - 1));
    });

  const cancel = () => {
    controller?.abort();
    clearTimeout(timer);
  };

  /** Ends with `send` or `fail`, or with neither if it is cancelled. */
  const run = async (
    asking: { socketId: string },
    send: (data: AuthData, user: User) => void,
    fail: (error: SigninError) => void,
  ) => {
    let error: SigninError | null = null;
    for (let attempt = 1; ; attempt++) {
      const { signal } = (controller = new AbortController());
      host.dispatch(progressed, { phase: 'authenticating', attempt, error });
      try {
        const tooLate = sleep().then(() => {
          throw new SigninError('auth-timeout');
        });
        // An effect of the same React commit may hand in new options first.
        await Promise.resolve();
        const reply = authenticate({ ...asking, attempt, error, signal }, authentication(), Runtime);
        const [data, user] = checkAuthData(await Promise.race([tooLate, reply]));
        if (signal.aborted) return;
        const unanswered = sleep();
        send(data, user);
        await unanswered;
        fail(new SigninError('reply-timeout'));
        return;
      } catch (cause) {
        if (signal.aborted) return;
        // Nothing else is thrown above.
        const failure = cause as SigninError;
        let delay = guard(() => delayBeforeRetry(attempt - 1, failure, error, authentication()));
        if (delay === undefined) {
          fail(failure);
          return;
        }
        controller.abort();
        error = failure;
        host.dispatch(progressed, { phase: 'retrying', attempt, error });
        do {
          await sleep(delay);
          delay = 1000;
        } while (!Runtime.getNetwork().isOnline());
      }
    }
  };

  return { run, cancel };
}
