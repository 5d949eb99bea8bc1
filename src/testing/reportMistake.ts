/** Tells of an error in the test's own callback, which must neither break the server nor pass unseen. */
export function reportMistake(message: string, error: unknown): void {
  // eslint-disable-next-line no-console -- to throw would break the server, and to say nothing would hide a bug
  console.error(`[react-pusher-user/testing] ${message}`, error);
}
