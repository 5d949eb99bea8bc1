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
export const useLostConnection: PusherHooks['useLostConnection'] = (handler, options) => {
  const connection = connectionOf(useSession());
  const latestRef = useLatest({ handler, ...options });
  React.useEffect(() => {
    /** What the app knows: `restored` from the first connection on, nothing before it or after `disconnect()`. */
    let known: LostConnectionEvent | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (event?: LostConnectionEvent) => {
      const isNews = known ? event !== known : event === 'failed';
      known = event;
      clearTimeout(timer);
      timer = undefined;
      if (event && isNews) guard(latestRef.current.handler, event);
    };
    const follow = () => {
      const { state, error } = connection.getValue();
      if (state === 'connected') tell('restored');
      // By Pusher's codes, 4000 to 4099 are final.
      else if (/^f|d40..$/.test(state + String(error?.code))) tell('failed');
      else if (state === 'disconnected') tell();
      else if (known === 'restored') timer ??= setTimeout(tell, latestRef.current.delay ?? 5000, 'lost');
    };
    const stop = connection.on(follow);
    follow();
    return () => {
      stop();
      tell();
    };
  }, [connection, latestRef]);
};
