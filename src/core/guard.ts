/** Runs code of the app's. What it throws is reported as an uncaught error would be, and harms nobody else. */
export function guard<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    // Node has no `reportError`, and to throw later would end its process.
    // eslint-disable-next-line no-console -- where there is nothing better to report to
    ((globalThis.reportError as typeof reportError | undefined) ?? console.error)(error);
    return undefined;
  }
}
