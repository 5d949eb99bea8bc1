import type { PageChange, TabEnvironment } from './TabEnvironment';

const CHANGE_OF_EVENT: Record<string, PageChange> = {
  freeze: 'frozen',
  resume: 'thawed',
  pagehide: 'left',
  pageshow: 'returned',
};

/** The browser's page. `null` on a server, in an insecure context, and where the browser lacks one of the APIs. */
export function browserEnvironment(): TabEnvironment | null {
  if (typeof document === 'undefined' || !globalThis.isSecureContext) return null;
  // Their types say that every browser has them.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks || typeof BroadcastChannel === 'undefined') return null;
  return {
    createId: () => crypto.randomUUID(),
    locks,
    openChannel(name, onMessage) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }) => onMessage?.(data);
      return channel;
    },
    openSocket: (open) => open(),
    isVisible: () => document.visibilityState === 'visible',
    onPageChange(listener) {
      const onEvent = ({ type }: Event) => {
        const change = CHANGE_OF_EVENT[type];
        if (change) listener(change);
      };
      // `freeze` and `resume` are events of the document: the window gets them while they are captured.
      const types = Object.keys(CHANGE_OF_EVENT);
      for (const type of types) addEventListener(type, onEvent, true);
      return () => {
        for (const type of types) removeEventListener(type, onEvent, true);
      };
    },
    now: () => Date.now(),
    startTimer(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
