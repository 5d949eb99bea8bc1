import type { ReactNode } from 'react';

/** Names the library and the story. Badges stand here because the bar stays visible while the page scrolls. */
export function TopBar({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="top-bar">
      <h1>
        react-pusher-user <span>{title}</span>
      </h1>
      {children && <div className="badges">{children}</div>}
    </header>
  );
}
