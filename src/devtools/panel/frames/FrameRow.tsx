import { memo } from 'react';
import { formatTime } from '../../lib/formatTime';
import type { Frame } from '../../recorder/FrameLog';
import { readFrame } from '../../recorder/readFrame';

/** The longest summary in a row: more is not visible. */
const SUMMARY_LENGTH = 300;

interface FrameRowProps {
  frame: Frame;
  index: number;
  count: number;
  /** Its place in the list, in pixels. */
  start: number;
  isSelected: boolean;
  onSelect: (frame: Frame) => void;
}

/** One frame on one line. */
export const FrameRow = memo(function FrameRow({
  frame,
  index,
  count,
  start,
  isSelected,
  onSelect,
}: FrameRowProps) {
  const { event, channel, summary } = readFrame(frame);
  return (
    <div
      className="frame-row"
      role="option"
      id={`frame-${frame.number}`}
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-direction={frame.direction}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onSelect(frame)}
    >
      <span className="arrow-mark">
        <span aria-hidden="true">{frame.direction === 'sent' ? '↑' : '↓'}</span>
        <span className="visually-hidden">{frame.direction}</span>
      </span>
      <time>{formatTime(frame.time)}</time>
      <strong>{event}</strong>
      <span className="channel">{channel}</span>
      <code>{summary.slice(0, SUMMARY_LENGTH)}</code>
    </div>
  );
});
