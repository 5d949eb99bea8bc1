import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { settings } from './settings';
import { useValue } from './useValue';

const SMALLEST = 200;
const STEP = 24;
/** What stays visible of the page, in pixels. */
const PAGE_REST = 48;

interface ResizerProps {
  dock: 'bottom' | 'right';
  panelRef: RefObject<HTMLElement | null>;
}

/** The border of the panel: drag it, or use the arrow keys. */
export function Resizer({ dock, panelRef }: ResizerProps) {
  const { height, width } = useValue(settings);
  const isAtBottom = dock === 'bottom';
  const size = isAtBottom ? height : width;
  const largest = Math.max(SMALLEST, (isAtBottom ? innerHeight : innerWidth) - PAGE_REST);
  const resize = (wanted: number) => {
    const next = Math.round(Math.min(largest, Math.max(SMALLEST, wanted)));
    settings.change(isAtBottom ? { height: next } : { width: next });
  };
  const onPointerMove = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    const box = panelRef.current?.getBoundingClientRect();
    if (box) resize(isAtBottom ? box.bottom - clientY : box.right - clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    resize(size + direction * STEP);
  };
  return (
    <div
      className="resizer"
      role="separator"
      tabIndex={0}
      aria-label="Resize the devtools"
      aria-orientation={isAtBottom ? 'horizontal' : 'vertical'}
      aria-valuemin={SMALLEST}
      aria-valuemax={largest}
      aria-valuenow={Math.min(size, largest)}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}

/** The panel grows upwards, or to the left. */
const DIRECTIONS: Record<string, number | undefined> = {
  ArrowUp: 1,
  ArrowLeft: 1,
  ArrowDown: -1,
  ArrowRight: -1,
};
