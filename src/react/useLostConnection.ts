import { connectionOf } from '../core/connection/connectionOf';
import { guard } from '../core/guard';
import { React } from './React';
import type { LostConnectionEvent, PusherHooks } from './PusherHooks';
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
  const latestRef = useLatest({ handler, delay });
  React.useEffect(() => {
    /** What was told last: `restored` from the first connection on; `down` until it is a loss. */
    let last: LostConnectionEvent | 'down' | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (event: LostConnectionEvent) => {
      last = event;
      guard(latestRef.current.handler, event);
    };
    const follow = () => {
      const { state, error } = connection.get();
      const before = last;
      if (state === 'connected') last = 'restored';
      // By Pusher's codes, 4000 to 4099 are final.
      else if (/^f|^d.*d40..$/.test(state + String(error?.code))) last = 'failed';
      else if (state === 'disconnected') last = undefined;
      else if (before === 'restored') last = 'down';
      if (last === before) return;
      clearTimeout(timer);
      if (last === 'down') timer = setTimeout(tell, latestRef.current.delay, 'lost');
      else if (last === 'failed' || (last && before && before !== 'down')) tell(last);
    };
    const stop = connection.on(follow);
    follow();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, latestRef]);
};
