import { reportException } from './reportException';

/**
 * Calls a function of the app. An exception is reported, and reaches no caller. Returns the result, or `undefined` if there is
 * no function or it throws.
 */
export function callSafely<Args extends unknown[], Result>(
  run: ((...args: Args) => Result) | null | undefined,
  ...args: Args
): Result | undefined {
  try {
    return run?.(...args);
  } catch (error) {
    reportException(error);
    return undefined;
  }
}
