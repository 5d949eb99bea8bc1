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
    /** What the app was told last; of what it asked for itself it need not be told. */
    let known: LostConnectionEvent = 'restored';
    /** The line that was up. */
    let lastId: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (event: LostConnectionEvent) => {
      clearTimeout(timer);
      if (event === known) return;
      known = event;
      guard(latestRef.current.handler, event);
    };
    const follow = () => {
      const { state, socketId, error } = connection.getValue();
      const isDropped = lastId;
      lastId = socketId;
      if (socketId) tell('restored');
      // By Pusher's codes, 4000 to 4099 are final.
      else if (/^f|d40..$/.test(state + String(error?.code))) tell('failed');
      else if (state === 'disconnected') {
        known = 'restored';
        tell(known);
      } else if (isDropped) timer = setTimeout(tell, latestRef.current.delay ?? 5000, 'lost');
    };
    const stop = connection.on(follow);
    follow();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, latestRef]);
};
