/** Reports an exception of the app's handler the way an uncaught error is reported. */
export function reportException(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  // React Native may lack `reportError`.
  // eslint-disable-next-line no-console -- the only place left where a developer sees the error
  else console.error(error);
}
