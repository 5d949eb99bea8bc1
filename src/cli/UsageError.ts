/** The command line or the environment has a mistake. The message says which, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
