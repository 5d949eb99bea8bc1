import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Frame } from '../../recorder/FrameLog';
import { FrameRow } from './FrameRow';

/** The height of a row, in pixels. */
const ROW_HEIGHT = 28;
/** How near to the end the list must be to follow new frames, in pixels. */
const FOLLOW_DISTANCE = 40;

interface FrameListProps {
  frames: readonly Frame[];
  selected: Frame | null;
  onSelect: (frame: Frame) => void;
}

/** The frames as a list of which only the visible part is rendered. At its end, it follows new frames. */
export function FrameList({ frames, selected, onSelect }: FrameListProps) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const isFollowingRef = useRef(true);
  // eslint-disable-next-line react-hooks/incompatible-library -- the component is not memoized
  const virtualizer = useVirtualizer({
    count: frames.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  useEffect(() => {
    const { current: element } = scrollRef;
    if (element && isFollowingRef.current) element.scrollTop = element.scrollHeight;
  }, [frames]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const frame = step && frames[(selected ? frames.indexOf(selected) : -step) + step];
    if (!frame) return;
    event.preventDefault();
    onSelect(frame);
    virtualizer.scrollToIndex(frames.indexOf(frame));
  };
  return (
    <div
      className="frame-scroll"
      ref={scrollRef}
      role="listbox"
      aria-label="Frames"
      tabIndex={0}
      aria-activedescendant={selected ? `frame-${selected.number}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isFollowingRef.current = scrollHeight - scrollTop - clientHeight < FOLLOW_DISTANCE;
      }}
    >
      <div className="frame-list" role="presentation" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const frame = frames[index];
          return (
            frame && (
              <FrameRow
                key={frame.number}
                frame={frame}
                index={index}
                count={frames.length}
                start={start}
                isSelected={frame === selected}
                onSelect={onSelect}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

const STEPS: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1 };
