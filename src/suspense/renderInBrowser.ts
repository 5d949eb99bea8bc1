import * as React from 'react';
import * as ReactDOM from 'react-dom';

// Versions of React before 19.3 lack them, and bundlers complain about a name that a module does not export.
const { use: readUsable }: { use?: (usable: never) => void } = { ...React };
const { browser }: { browser?: (reason: string) => unknown } = { ...ReactDOM };

const REASON = 'A hook of react-pusher-user/suspense waits for a connection, which only a browser opens.';

/**
 * Ends the server render of the `<Suspense>` boundary, which then shows its fallback in the HTML. React 19.3 and Next report no
 * error. Earlier versions of React report one as recoverable: only `<BrowserSuspense>` avoids that.
 *
 * Source: {@link https://react.dev/reference/react-dom/browser | React's `browser()`}
 */
export function renderInBrowser(): void {
  // `use` takes what `browser` returns.
  if (readUsable && browser) readUsable(browser(REASON) as never);
  // The digest tells Next that this is no failure.
  else throw Object.assign(new Error(REASON), { digest: 'BAILOUT_TO_CLIENT_SIDE_RENDERING' });
}
