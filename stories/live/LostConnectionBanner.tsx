import { useEffect, useState } from 'react';
import type { LostConnectionEvent } from 'react-pusher-user';
import { useConnection, useLostConnection } from './liveHooks';

const WORDS = {
  lost: { tone: 'busy', text: 'The line is down. Prices may be old.' },
  restored: { tone: 'good', text: 'Back on the line.' },
  failed: { tone: 'bad', text: 'The server has ended the connection.' },
} as const;

/** Says that the line is down when it has been so for a while: a short break need not worry anybody. */
export function LostBanner({ grace }: { grace: number }) {
  const connect = useConnection((connection) => connection.connect);
  const [event, setEvent] = useState<LostConnectionEvent | null>(null);
  useLostConnection(setEvent, { delay: grace });

  useEffect(() => {
    if (event !== 'restored') return undefined;
    const timer = setTimeout(() => setEvent(null), 4000);
    return () => clearTimeout(timer);
  }, [event]);

  return (
    <div role="status">
      {event && (
        <div className="banner" data-tone={WORDS[event].tone}>
          <p>{WORDS[event].text}</p>
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
