import { memo } from 'react';
import type { WireEntry } from './createWireLog';
import { describeWireEntry } from './describeWireEntry';
import { stringifyShort } from './stringifyShort';

interface WireLineProps {
  entry: WireEntry;
  /** Whose socket it is, where there are several. */
  owner?: string | null;
}

/** A line of the log; opened, it shows its data in full. */
export const WireLine = memo(function WireLine({ entry, owner }: WireLineProps) {
  const { from, arrow, title, data, full = data } = describeWireEntry(entry);
  return (
    <li>
      <details className="wire-line" data-from={from} data-owned={owner !== undefined}>
        <summary>
          <time>{clock(entry.time)}</time>
          <span className="wire-from" data-arrow={arrow}>
            {from}
          </span>
          {owner !== undefined && <span className="wire-owner">{owner}</span>}
          <span className="wire-title">{title}</span>
          <span className="wire-data">{stringifyShort(data)}</span>
        </summary>
        <pre>{stringifyShort(full, 2)}</pre>
      </details>
    </li>
  );
});

/** Minutes, seconds and thousandths. */
function clock(time: number): string {
  return new Date(time).toISOString().slice(14, 23);
}
