import { useSyncExternalStore } from 'react';

/** Returns the theme to show: the one that is asked for, or the one of the page. */
export function useTheme(theme: 'light' | 'dark' | 'system'): 'light' | 'dark' {
  const pageTheme = useSyncExternalStore(subscribe, themeOfPage, () => 'light' as const);
  return theme === 'system' ? pageTheme : theme;
}

/** A page that has no color scheme of its own, or both, leaves the choice to the user. */
function themeOfPage(): 'light' | 'dark' {
  const schemes = getComputedStyle(document.documentElement).colorScheme.split(' ');
  const isDark = schemes.includes('dark');
  if (isDark !== schemes.includes('light')) return isDark ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Pages change their theme by an attribute of the root element. */
function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true });
  const preference = matchMedia('(prefers-color-scheme: dark)');
  preference.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    preference.removeEventListener('change', listener);
  };
}
