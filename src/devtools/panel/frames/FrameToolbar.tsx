import { useState } from 'react';
import type { Frame, FrameLog } from '../../recorder/FrameLog';
import { Button } from '../Button';
import { downloadText } from './downloadText';
import { exportFrames } from './exportFrames';
import type { FrameFilter } from './filterFrames';

interface FrameToolbarProps {
  log: FrameLog;
  filter: FrameFilter;
  shown: readonly Frame[];
  total: number;
  onChange: (filter: FrameFilter) => void;
}

const DIRECTIONS = ['both', 'received', 'sent'] as const;

/** Searches, filters, pauses, clears and exports. */
export function FrameToolbar({ log, filter, shown, total, onChange }: FrameToolbarProps) {
  const [isPaused, setPaused] = useState(log.isPaused);
  return (
    <div className="toolbar" role="group" aria-label="Frames">
      <input
        type="search"
        className="field"
        placeholder="Search event, channel or data"
        aria-label="Search frames"
        value={filter.search}
        onChange={({ target }) => onChange({ ...filter, search: target.value.toLowerCase() })}
      />
      <div className="segments" role="group" aria-label="Direction">
        {DIRECTIONS.map((direction) => (
          <button
            key={direction}
            type="button"
            aria-pressed={filter.direction === direction}
            onClick={() => onChange({ ...filter, direction })}
          >
            {direction}
          </button>
        ))}
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.hidesProtocol}
          onChange={({ target }) => onChange({ ...filter, hidesProtocol: target.checked })}
        />
        hide pusher:*
      </label>
      <output className="count" aria-label="Frames shown">
        {shown.length === total ? `${total}` : `${shown.length} of ${total}`}
      </output>
      <Button
        aria-pressed={isPaused}
        onClick={() => {
          log.setPaused(!isPaused);
          setPaused(!isPaused);
        }}
      >
        {isPaused ? 'Resume' : 'Pause'}
      </Button>
      <Button onClick={() => log.clear()}>Clear</Button>
      <Button onClick={() => downloadText('pusher-frames.json', exportFrames(shown))}>Export</Button>
    </div>
  );
}
