import type { SharedConnectionState, SharedSocket } from 'react-pusher-user';

const FIELDS = ['role', 'tabs', 'standby', 'problem'] as const;

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
      if (FIELDS.every((field) => value[field] === current[field])) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
  };
}
