import type { AuthHandlerOptions } from './AuthHandlerOptions';

/** Tells `onError` of an error. Does not wait for it, and survives its own errors. */
export function report(error: unknown, request: Request, { onError }: AuthHandlerOptions): void {
  Promise.resolve()
    .then(() => (onError ? onError(error, { request }) : log(error)))
    .catch(log);
}

function log(error: unknown): void {
  // eslint-disable-next-line no-console -- the log of the server is the only place where the app's developer sees it
  console.error(error);
}
