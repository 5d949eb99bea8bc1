import { useState } from 'react';
import { useChannelEvent, useLatestChannelEvent, WEATHER } from './liveHooks';

/** The last report: a cache channel sends it to who comes late. */
export function Weather() {
  const report = useLatestChannelEvent(WEATHER, 'report');
  const [isMissed, setMissed] = useState(false);
  useChannelEvent(WEATHER, 'pusher:cache_miss', () => setMissed(true));
  if (report) {
    return (
      <p>
        <strong>{report.sky}</strong>, {report.degrees} °C
      </p>
    );
  }
  return (
    <p className="hint">
      {isMissed ? (
        <>
          The channel holds no report: <code>pusher:cache_miss</code>
        </>
      ) : (
        'No report since this is on the screen.'
      )}
    </p>
  );
}
