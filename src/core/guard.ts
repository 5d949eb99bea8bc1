/** Runs code of the app's. What it throws is reported as an uncaught error would be, and harms nobody else. */
export function guard<Result, Given extends unknown[]>(
  run: (...given: Given) => Result,
  ...given: Given
): Result | undefined {
  try {
    return run(...given);
  } catch (error) {
    // Node has no `reportError`, and to throw later would end its process.
    // eslint-disable-next-line no-console -- where there is nothing better to report to
    ((globalThis.reportError as typeof reportError | undefined) ?? console.error)(error);
    return undefined;
  }
}
