import { useEffect, useRef } from 'react';

/** Calls `refresh` when the panel becomes active: the page has sent its state before the panel listened. */
export function useRefresh(isActive: boolean, refresh: () => void): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (isActive) latest.current();
  }, [isActive]);
}
