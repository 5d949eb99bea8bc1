/** Runs code of the app's, if there is any. What it throws is reported, as an uncaught error would be, and harms nobody else. */
export const guard = <Given extends unknown[], Result>(
  run: ((...given: Given) => Result) | null | undefined,
  ...given: Given
): Result | void => {
  try {
    return run?.(...given);
  } catch (error) {
    // Node has no `reportError`, and to throw later would end its process.
    // eslint-disable-next-line no-console -- where there is nothing better to report to
    ((globalThis.reportError as typeof reportError | undefined) ?? console.error)(error);
  }
};
