/** Reports an error that no boundary can show, the way an uncaught error is reported. */
export function reportException(error: Error): void {
  if (typeof reportError === 'function') reportError(error);
  // eslint-disable-next-line no-console -- React Native has no `reportError`
  else console.error(error);
}
