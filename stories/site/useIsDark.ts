import { useSyncExternalStore } from 'react';
import { useValue } from '../playground/useValue';
import { themeSetting } from './themeSetting';

const DARK_SYSTEM = matchMedia('(prefers-color-scheme: dark)');

/** Returns whether the theme of the toolbar, or of the operating system, is dark. */
export function useIsDark(): boolean {
  const theme = useValue(themeSetting);
  const isSystemDark = useSyncExternalStore(subscribe, () => DARK_SYSTEM.matches);
  return theme === 'system' ? isSystemDark : theme === 'dark';
}

function subscribe(listener: () => void) {
  DARK_SYSTEM.addEventListener('change', listener);
  return () => DARK_SYSTEM.removeEventListener('change', listener);
}
