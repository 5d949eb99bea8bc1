import { useSyncExternalStore } from 'react';
import type { Theme } from '../playground/StoryPage';

const DARK_SYSTEM = matchMedia('(prefers-color-scheme: dark)');

/** Returns whether the theme, or that of the operating system, is dark. */
export function useIsDark(theme: Theme = 'system'): boolean {
  const isSystemDark = useSyncExternalStore(subscribe, () => DARK_SYSTEM.matches);
  return theme === 'system' ? isSystemDark : theme === 'dark';
}

function subscribe(listener: () => void) {
  DARK_SYSTEM.addEventListener('change', listener);
  return () => DARK_SYSTEM.removeEventListener('change', listener);
}
