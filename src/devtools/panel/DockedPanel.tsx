import { useRef } from 'react';
import type { Inspector } from 'react-pusher-user';
import type { Recorder } from '../recorder/createRecorder';
import { Panel } from './Panel';
import { Resizer } from './Resizer';
import { settings } from './settings';
import { useValue } from './useValue';

interface DockedPanelProps {
  inspector: Inspector;
  recorder: Recorder;
  takesFocus: boolean;
  onClose: () => void;
}

/** The panel at an edge of the window, with a border to resize it. */
export function DockedPanel({ inspector, recorder, takesFocus, onClose }: DockedPanelProps) {
  const { dock, height, width } = useValue(settings);
  const panelRef = useRef<HTMLDivElement>(null);
  return (
    <div
      className="docked"
      data-dock={dock}
      style={dock === 'bottom' ? { blockSize: height } : { inlineSize: width }}
      ref={panelRef}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Resizer dock={dock} panelRef={panelRef} />
      <Panel
        inspector={inspector}
        recorder={recorder}
        dock={dock}
        takesFocus={takesFocus}
        onClose={onClose}
      />
    </div>
  );
}
