import { type ReactNode, Suspense } from 'react';
import { useIsServer } from './useIsServer';

/** The props of `<BrowserSuspense>`. */
export interface BrowserSuspenseProps {
  children?: ReactNode;
  /** Shown on the server, while the page hydrates, and while the children suspend. */
  fallback?: ReactNode;
}

/**
 * A `<Suspense>` boundary whose children render in the browser only. A server render and the hydration show its fallback.
 *
 * Use it with a version of React before 19.3, which reports a recoverable error where a component below a plain `<Suspense>`
 * leaves the server render.
 *
 * @example
 * ```tsx
 * import { BrowserSuspense } from 'react-pusher-user/suspense';
 *
 * const page = (
 *   <BrowserSuspense fallback="Signing in …">
 *     <Inbox />
 *   </BrowserSuspense>
 * );
 * ```
 */
export function BrowserSuspense({ children, fallback }: BrowserSuspenseProps): ReactNode {
  const isServer = useIsServer();
  return isServer ? fallback : <Suspense fallback={fallback}>{children}</Suspense>;
}
