import type { WireLog as Log } from './createWireLog';
import { Panel } from './Panel';
import { useValue } from './useValue';
import { WireLine } from './WireLine';
import './wire.css';

interface WireLogProps {
  log: Log;
  note?: string;
  /** Whose socket it is, where there are several; `null`: not known. */
  nameOf?: (socketId: string) => string | null;
}

/** What crosses the wires between the app, its auth endpoint and Pusher; newest first. */
export function WireLog({ log, note, nameOf }: WireLogProps) {
  const entries = useValue(log);
  return (
    <Panel
      className="wire"
      title="Wire"
      code={entries.length === 1 ? '1 entry' : `${entries.length} entries`}
      action={
        <button type="button" className="button button-small" onClick={log.clear} disabled={!entries.length}>
          Clear
        </button>
      }
    >
      {note && <p className="hint">{note}</p>}
      <div className="wire-scroll" tabIndex={0} role="region" aria-label="Frames, newest first">
        {entries.length ? (
          <ol className="wire-lines" reversed>
            {entries.map((entry) => (
              <WireLine key={entry.id} entry={entry} owner={nameOf?.(entry.socketId)} />
            ))}
          </ol>
        ) : (
          <p className="empty">Nothing has crossed the wire.</p>
        )}
      </div>
    </Panel>
  );
}
