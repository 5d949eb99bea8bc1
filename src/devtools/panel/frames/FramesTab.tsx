import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import type { Frame } from '../../recorder/FrameLog';
import { Empty } from '../Empty';
import type { TabProps } from '../TabProps';
import { ALL_FRAMES, filterFrames } from './filterFrames';
import { FrameDetail } from './FrameDetail';
import { FrameList } from './FrameList';
import { FrameToolbar } from './FrameToolbar';

/** Everything on the wire, both ways. */
export function FramesTab({ recorder: { frames: log } }: TabProps) {
  const frames = useSyncExternalStore(log.subscribe, log.getFrames, log.getFrames);
  const [filter, setFilter] = useState(ALL_FRAMES);
  const [selected, setSelected] = useState<Frame | null>(null);
  // A search in 10,000 frames must not hold up the typing.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterFrames(frames, wanted), [frames, wanted]);
  return (
    <div className="frames-tab">
      <FrameToolbar log={log} filter={filter} shown={shown} total={frames.length} onChange={setFilter} />
      {shown.length === 0 ? (
        <Empty>
          {frames.length === 0 ? 'No frames since the panel opened.' : 'No frame matches the filter.'}
        </Empty>
      ) : (
        <div className="frames" data-has-detail={selected !== null}>
          <FrameList frames={shown} selected={selected} onSelect={setSelected} />
          {selected && <FrameDetail frame={selected} onClose={() => setSelected(null)} />}
        </div>
      )}
    </div>
  );
}
