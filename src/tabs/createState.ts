import type { SharedConnectionState, SharedSocket } from 'react-pusher-user';

/** What a tab shows of its part, with subscribers. */
export function createState(): SharedSocket['state'] & { set(value: SharedConnectionState): void } {
  const initialValue: SharedConnectionState = { role: null, tabs: 0 };
  const listeners = new Set<() => void>();
  let current = initialValue;
  return {
    initialValue,
    getValue: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(value) {
      if (value.role === current.role && value.tabs === current.tabs && value.problem === current.problem)
        return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
  };
}
