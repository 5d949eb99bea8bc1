import { useEffect, useState } from 'react';
import type { LostConnectionEvent } from 'react-pusher-user';
import { useConnection, useLostConnection } from './liveHooks';

const BANNERS = {
  lost: { tone: 'busy', text: 'Connection lost. Prices may be old.' },
  restored: { tone: 'good', text: 'Connection restored.' },
  failed: { tone: 'bad', text: 'Connection closed.' },
} as const;
const RESTORED_SHOWN_FOR = 4000;

/** Warns that the connection is down. The delay keeps short interruptions from worrying the user. */
export function LostConnectionBanner({ delay }: { delay: number }) {
  const connect = useConnection((connection) => connection.connect);
  const [event, setEvent] = useState<LostConnectionEvent | null>(null);
  useLostConnection(setEvent, { delay });

  useEffect(() => {
    if (event !== 'restored') return undefined;
    const timer = setTimeout(() => setEvent(null), RESTORED_SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [event]);

  return (
    <div role="status">
      {event && (
        <div className="banner" data-tone={BANNERS[event].tone}>
          <p>{BANNERS[event].text}</p>
          {event === 'failed' && (
            <button type="button" className="button button-small" onClick={connect}>
              Connect
            </button>
          )}
        </div>
      )}
    </div>
  );
}
