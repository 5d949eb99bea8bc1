/** Reports what code of the app's throws, as an uncaught error would be. */
export const report = (error: unknown): void => {
  // Node has no `reportError`, and to throw later would end its process.
  // eslint-disable-next-line no-console -- where there is nothing better to report to
  ((globalThis.reportError as typeof reportError | undefined) ?? console.error)(error);
};
