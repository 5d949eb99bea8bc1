import { useEffect } from 'react';
import { connectionOf } from '../core/connection/connectionOf';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useLatest } from './useLatest';

/**
 * Calls `handler` with `'lost'` when a connection has been down for `delay` milliseconds (5,000 unless given), with
 * `'restored'` when it is up again after that, and with `'failed'` when the server or the lack of a transport ends it for
 * good. It renders nothing, and `disconnect()` is no loss.
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
export const useLostConnection: PusherHooks['useLostConnection'] = (handler, { delay = 5000 } = {}) => {
  const connection = connectionOf(useSession('useLostConnection'));
  const latest = useLatest(handler);
  useEffect(() => {
    /** Since when: it was up, it is down for a while, it is lost, it is over. */
    let phase: 'new' | 'up' | 'down' | 'lost' | 'over' = 'new';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const { state, error } = connection.get();
      // By Pusher's codes, 4000 to 4099 are final.
      const isOver = state === 'failed' || (state === 'disconnected' && /^40\d\d$/.test(String(error?.code)));
      const last = phase;
      if (state === 'connected') phase = 'up';
      else if (isOver) phase = 'over';
      else if (state === 'disconnected') phase = 'new';
      else if (last === 'up') phase = 'down';
      if (phase === last) return;
      clearTimeout(timer);
      if (phase === 'down')
        timer = setTimeout(() => {
          phase = 'lost';
          latest.current('lost');
        }, delay);
      else if (phase === 'over') latest.current('failed');
      else if (phase === 'up' && (last === 'lost' || last === 'over')) latest.current('restored');
    };
    const stop = connection.on(follow);
    follow();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, delay, latest]);
};
