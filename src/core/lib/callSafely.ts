/**
 * Calls a function of the app. What it throws is reported the way an uncaught error is, and reaches no caller. Returns the
 * result, or `undefined` if there is no function or it throws.
 */
export function callSafely<Args extends unknown[], Result>(
  run: ((...args: Args) => Result) | null | undefined,
  ...args: Args
): Result | undefined {
  try {
    return run?.(...args);
  } catch (error) {
    report(error);
    return undefined;
  }
}

function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  // Node has no `reportError`, and an error thrown later would end its process.
  // eslint-disable-next-line no-console -- the only place left where a developer sees the error
  else console.error(error);
}
