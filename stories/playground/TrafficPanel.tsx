import type { TrafficLog } from './createTrafficLog';
import { Panel } from './Panel';
import { TrafficRow } from './TrafficRow';
import { useLandmarkName } from './useLandmarkName';
import { useValue } from './useValue';
import './traffic.css';

interface TrafficPanelProps {
  log: TrafficLog;
  note?: string;
  /** Returns the id of a socket's user, in a story with several users. `null` if unknown. */
  userOf?: (socketId: string) => string | null;
}

/** Lists the traffic between the app, its backend and Pusher, newest first. */
export function TrafficPanel({ log, note, userOf }: TrafficPanelProps) {
  const entries = useValue(log);
  return (
    <Panel
      className="traffic"
      title="Traffic"
      code={entries.length === 1 ? '1 entry' : `${entries.length} entries`}
      action={
        <button type="button" className="button button-small" onClick={log.clear} disabled={!entries.length}>
          Clear
        </button>
      }
    >
      {note && <p className="hint">{note}</p>}
      <div
        className="traffic-scroll"
        tabIndex={0}
        role="region"
        aria-label={useLandmarkName('Traffic entries, newest first')}
      >
        {entries.length ? (
          <ol className="traffic-rows" reversed>
            {entries.map((entry) => (
              <TrafficRow key={entry.id} entry={entry} user={userOf?.(entry.socketId)} />
            ))}
          </ol>
        ) : (
          <p className="empty">No traffic yet.</p>
        )}
      </div>
    </Panel>
  );
}
