import type { PusherConstructor } from '../client/PusherClient';
import { guard } from '../guard';
import type { User } from '../Register';
import { sleep } from '../sleep';
import { type AuthData, checkAuthData } from './authData';
import { authenticate } from './authenticate';
import { delayBeforeRetry } from './retry';
import { SigninError } from './SigninError';
import type { SigninPhase } from './signinState';
import type { UserAuthenticationOptions } from './UserAuthenticationOptions';

/**
 * Asks for auth data until there is some: one attempt at a time, each within its limit, by the options of that moment.
 * Once `signal` is aborted, it may never settle.
 *
 * @throws SigninError the last failure
 */
export async function requestAuthData(
  socketId: string,
  signal: AbortSignal,
  options: () => UserAuthenticationOptions,
  runtime: PusherConstructor['Runtime'],
  report: (phase: SigninPhase, attempt: number, error: SigninError | null) => void,
): Promise<[data: AuthData, user: User]> {
  for (let attempt = 1, error: SigninError | null = null; ; attempt++) {
    report('authenticating', attempt, error);
    try {
      // An effect of the same React commit may hand in new options first.
      await null;
      const context = { attempt, error };
      return checkAuthData(
        await within(options().timeout, signal, (limit) =>
          authenticate(socketId, { ...context, signal: limit }, options(), runtime),
        ),
      );
    } catch (reason) {
      // `authenticate` and `checkAuthData` throw nothing else.
      const failure = reason as SigninError;
      let delay: number | null = null;
      guard(() => {
        delay = delayBeforeRetry(attempt - 1, failure, error, options());
      });
      if (delay === null || signal.aborted) throw failure;
      error = failure;
      report('retrying', attempt, error);
      await sleep(delay, signal);
      while (!runtime.getNetwork().isOnline()) await sleep(1000, signal);
    }
  }
}

/** What `run` resolves to, within `timeout` ms; its own signal is aborted as soon as that is over, or not wanted. */
async function within<Value>(
  timeout: number | undefined,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  signal.addEventListener('abort', abort);
  const expiry = sleep(timeout, controller.signal).then(() => {
    throw new SigninError('auth-timeout');
  });
  return Promise.race([run(controller.signal), expiry]).finally(abort);
}
