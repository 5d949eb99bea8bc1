/** Reports an exception of the app's own code the way an uncaught error is reported. */
export function reportException(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  // Node has no `reportError`, and an error thrown later would end its process.
  // eslint-disable-next-line no-console -- the only place left where a developer sees the error
  else console.error(error);
}
