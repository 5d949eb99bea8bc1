import { useState } from 'react';
import { useChannelEvent, useLatestChannelEvent, WEATHER } from './liveHooks';

/** Shows the latest report, which the cache channel also sends to new subscribers. */
export function Weather() {
  const report = useLatestChannelEvent(WEATHER, 'report');
  const [isCacheEmpty, setCacheEmpty] = useState(false);
  useChannelEvent(WEATHER, 'pusher:cache_miss', () => setCacheEmpty(true));
  if (report) {
    return (
      <p>
        <strong>{report.sky}</strong>, {report.degrees} °C
      </p>
    );
  }
  return (
    <p className="hint">
      {isCacheEmpty ? (
        <>
          The channel has no cached event: <code>pusher:cache_miss</code>
        </>
      ) : (
        'No report received yet.'
      )}
    </p>
  );
}
