import type { KeyboardEvent } from 'react';
import { type Tab, TAB_NAMES } from './TAB_NAMES';

interface TabsProps {
  id: string;
  current: Tab;
  takesFocus: boolean;
  onChange: (tab: Tab) => void;
}

/**
 * The tabs: the arrow keys, Home and End select one.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs({ id, current, takesFocus, onChange }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const tab = tabAt(event.key, TAB_NAMES.indexOf(current));
    if (!tab) return;
    event.preventDefault();
    onChange(tab);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Pusher devtools" onKeyDown={onKeyDown}>
      {TAB_NAMES.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${id}-${tab}`}
          data-tab={tab}
          aria-selected={tab === current}
          aria-controls={`${id}-panel`}
          tabIndex={tab === current ? 0 : -1}
          ref={takesFocus && tab === current ? focusOnce : undefined}
          onClick={() => onChange(tab)}
        >
          {tab}
        </button>
      ))}
    </div>
  );
}

function tabAt(key: string, index: number): Tab | undefined {
  switch (key) {
    case 'ArrowRight':
      return TAB_NAMES[(index + 1) % TAB_NAMES.length];
    case 'ArrowLeft':
      return TAB_NAMES.at(index - 1);
    case 'Home':
      return TAB_NAMES[0];
    case 'End':
      return TAB_NAMES.at(-1);
    default:
      return undefined;
  }
}

/** The same function each time, so that React calls it at the mount alone. */
const focusOnce = (element: HTMLElement | null) => element?.focus();
