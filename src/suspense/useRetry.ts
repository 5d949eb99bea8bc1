import { useCallback } from 'react';
import { useInspector } from 'react-pusher-user';
import type { SuspenseHooks } from './SuspenseHooks';

/**
 * Returns a function that signs in again if the sign-in has failed, and asks again for each channel that has failed. The function
 * never changes. Call it when an error boundary resets: otherwise the hooks below find the same error, and throw it again.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * import { useRetry } from 'react-pusher-user/suspense';
 *
 * function Inbox() {
 *   const retry = useRetry();
 *   return (
 *     <ErrorBoundary onReset={retry} fallbackRender={({ resetErrorBoundary }) => <button onClick={resetErrorBoundary}>Try again</button>}>
 *       <Messages />
 *     </ErrorBoundary>
 *   );
 * }
 * ```
 */
export const useRetry: SuspenseHooks['useRetry'] = () => {
  const inspector = useInspector();
  return useCallback(() => {
    const { status, signin } = inspector.signin.getValue();
    if (status === 'error') void signin();
    for (const { name, state } of inspector.getSubscriptions()) {
      if (state.status !== 'error') continue;
      const { store, release } = inspector.holdChannel(name);
      store.getValue().retry();
      release();
    }
  }, [inspector]);
};
