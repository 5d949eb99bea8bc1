import { useState } from 'react';
import { useUserEvent } from './deskHooks';
import './private-message.css';

/** Shows the latest message that the server sent to this user alone. */
export function PrivateMessage() {
  const [latest, setLatest] = useState<{ text: string; count: number } | null>(null);
  useUserEvent('private-message', ({ text }) =>
    setLatest((previous) => ({ text, count: (previous?.count ?? 0) + 1 })),
  );
  return (
    <div className="private-messages" role="status">
      {latest && (
        <div className="private-message" key={latest.count}>
          <p>
            <small>
              Only for you <code>useUserEvent()</code>
            </small>
            {latest.text}
          </p>
          <button
            type="button"
            className="chrome-button"
            aria-label="Close the message"
            onClick={() => setLatest(null)}
          >
            Close
          </button>
        </div>
      )}
    </div>
  );
}
