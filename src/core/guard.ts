/** Runs code of the app's. What it throws is reported as an uncaught error would be, and harms nobody else. */
export function guard(run: () => void): void {
  try {
    run();
  } catch (error) {
    // Node has no `reportError`, and to throw later would end its process.
    ((globalThis.reportError as typeof reportError | undefined) ?? console.error)(error);
  }
}
