import { useEffect } from 'react';
import { callSafely } from '../core/lib/callSafely';
import { createTimer } from '../core/lib/createTimer';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import type { LostConnectionEvent } from './types/HookOptions';
import { useLatest } from './useLatest';

const DEFAULT_DELAY = 5000;

/**
 * Calls `handler` with `'lost'` when an open connection has been down for `delay` milliseconds (default 5,000), with `'restored'`
 * when it is open again after that, and with `'failed'` when the server ends it for good or no transport is supported. The
 * hook causes no render. A connection that the app itself closes is not lost.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * useLostConnection((event) => {
 *   if (event === 'lost') toast.warn('Reconnecting …');
 *   else toast.dismiss();
 * });
 * ```
 */
export const useLostConnection: PusherHooks['useLostConnection'] = (handler, options) => {
  const { connection } = useSession('useLostConnection');
  const latestRef = useLatest({ handler, delay: options?.delay ?? DEFAULT_DELAY });
  useEffect(() => {
    const timer = createTimer();
    let wasConnected = false;
    /** What the handler was called with last. */
    let reported: LostConnectionEvent = 'restored';
    const report = (event: LostConnectionEvent) => {
      timer.stop();
      if (event === reported) return;
      reported = event;
      callSafely(latestRef.current.handler, event);
    };
    const follow = () => {
      switch (connection.store.getValue().state) {
        case 'connected':
          wasConnected = true;
          report('restored');
          return;
        case 'connecting':
        case 'unavailable':
          if (wasConnected && reported !== 'lost' && !timer.isRunning)
            timer.start(latestRef.current.delay, () => {
              report('lost');
            });
          return;
        case 'failed':
          report('failed');
          return;
        case 'disconnected':
        case 'initialized':
          wasConnected = false;
          // The app has no connection because it wants none: no loss to report.
          if (connection.closedBy === 'server') report('failed');
          else timer.stop();
      }
    };
    const unsubscribe = connection.store.subscribe(follow);
    follow();
    return () => {
      unsubscribe();
      timer.stop();
    };
  }, [connection, latestRef]);
};
