import { memo } from 'react';
import type { TrafficEntry } from './createTrafficLog';
import { describeTraffic } from './describeTraffic';
import { stringifyShort } from './stringifyShort';

interface TrafficRowProps {
  entry: TrafficEntry;
  /** The id of the socket's user, in a story with several users. `null` if unknown. */
  user?: string | null;
}

/** One entry of the traffic log. Expands to show the full data. */
export const TrafficRow = memo(function TrafficRow({ entry, user }: TrafficRowProps) {
  const { from, arrow, title, data, fullData = data } = describeTraffic(entry);
  return (
    <li>
      <details className="traffic-row" data-from={from} data-has-user={user !== undefined}>
        <summary>
          <time>{formatTime(entry.time)}</time>
          <span className="traffic-from" data-arrow={arrow}>
            {from}
          </span>
          {user !== undefined && <span className="traffic-user">{user}</span>}
          <span className="traffic-title">{title}</span>
          <span className="traffic-data">{stringifyShort(data)}</span>
        </summary>
        <pre>{stringifyShort(fullData, 2)}</pre>
      </details>
    </li>
  );
});

/** Formats minutes, seconds and milliseconds, because an hour does not help to compare two rows. */
function formatTime(time: number): string {
  return new Date(time).toISOString().slice(14, 23);
}
