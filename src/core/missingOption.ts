import type { SessionOptions } from './SessionOptions';

const ADVICE =
  'If it comes from an environment variable: is the variable set, was the dev server or the build started after that, and, in a file for the browser, does its name begin with NEXT_PUBLIC_ (Next) or VITE_ (Vite)?';

/** What the options lack to open a connection, and what to do about it; `null` if they lack nothing. */
export function missingOption({ appKey, cluster, wsHost }: SessionOptions): string | null {
  // An environment variable that is not set is `undefined`; one without a value in a `.env` file is ''.
  if (!appKey) return `<PusherProvider> has no \`appKey\`: it is missing or empty. ${ADVICE}`;
  if (!cluster && !wsHost)
    return `<PusherProvider> has neither a \`cluster\` nor the \`wsHost\` of your own server: they are missing or empty. ${ADVICE}`;
  return null;
}
