import { formatDuration } from '../../lib/formatDuration';
import { formatTime } from '../../lib/formatTime';
import type { ConnectionPeriod } from '../../recorder/ConnectionPeriod';
import { connectionTone } from '../tones';
import { useNow } from '../useNow';

/** The shortest time that the timeline spans, in milliseconds. */
const SHORTEST = 10_000;

/** The states of the connection as a bar, from the beginning of the recording to now. */
export function Timeline({ periods }: { periods: readonly ConnectionPeriod[] }) {
  const now = useNow(500);
  const begin = periods[0]?.from ?? now;
  const end = Math.max(now, begin + SHORTEST, ...periods.map(({ from }) => from));
  const place = (time: number) => (100 * (time - begin)) / (end - begin);
  return (
    <figure className="timeline" aria-label="States of the connection over time">
      <div className="timeline-bar">
        {periods.map(({ state, from, to, isDropped }) => (
          <span
            key={`${from} ${state}`}
            data-tone={connectionTone(state)}
            data-dropped={isDropped}
            style={{
              insetInlineStart: `${place(from)}%`,
              inlineSize: `${place(to ?? Math.max(now, from)) - place(from)}%`,
            }}
            title={`${state}, ${formatDuration((to ?? now) - from)}${isDropped ? ', dropped' : ''}`}
          />
        ))}
      </div>
      <figcaption>
        <time>{formatTime(begin)}</time>
        <ul className="legend" aria-hidden="true">
          <li data-tone="good">connected</li>
          <li data-tone="busy">connecting</li>
          <li data-tone="bad">unavailable or failed</li>
          <li data-tone="drop">dropped</li>
        </ul>
        <time>{formatTime(end)}</time>
      </figcaption>
    </figure>
  );
}
