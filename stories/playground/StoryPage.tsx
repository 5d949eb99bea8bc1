import type { ReactNode } from 'react';
import './playground.css';

/** `system` uses the theme of the operating system. */
export type Theme = 'system' | 'light' | 'dark';

/** The root element of a story, which applies the theme. */
export function StoryPage({ theme = 'system', children }: { theme?: Theme; children: ReactNode }) {
  return (
    <div className="playground" data-theme={theme}>
      {children}
    </div>
  );
}
