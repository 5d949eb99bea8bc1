/** Reports an error of a callback that the test passed: the server continues, and the test's output shows the error. */
export function reportCallbackError(message: string, error: unknown): void {
  // eslint-disable-next-line no-console -- a rethrown error would stop the server, and a silent one would hide a bug
  console.error(`[react-pusher-user/testing] ${message}`, error);
}
