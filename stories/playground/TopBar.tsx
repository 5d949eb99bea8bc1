import type { ReactNode } from 'react';

/** The library's name, and badges: on a small screen, the only part that is always in view. */
export function TopBar({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="top-bar">
      <h1>
        react-pusher-user <span>{title}</span>
      </h1>
      {children}
    </header>
  );
}
