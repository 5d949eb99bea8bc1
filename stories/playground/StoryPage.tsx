import type { ReactNode } from 'react';
import './playground.css';

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

/** A story's whole page, in one theme. */
export function Stage({ theme = 'system', children }: { theme?: Theme; children: ReactNode }) {
  return (
    <div className="playground" data-theme={theme}>
      {children}
    </div>
  );
}
