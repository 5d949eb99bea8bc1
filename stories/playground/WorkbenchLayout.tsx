import type { ReactNode } from 'react';

interface WorkbenchLayoutProps {
  app: ReactNode;
  /** The library's state. Without this panel, the app takes the full width. */
  state?: ReactNode;
  server: ReactNode;
  traffic: ReactNode;
}

/** Arranges the app and the panels: side by side on a wide screen, below each other on a narrow one. */
export function WorkbenchLayout({ app, state, server, traffic }: WorkbenchLayoutProps) {
  return (
    <main className={state ? 'workbench' : 'workbench workbench-wide'}>
      <div className="area-app">{app}</div>
      {state && <div className="area-state">{state}</div>}
      <div className="area-server">{server}</div>
      <div className="area-traffic">{traffic}</div>
    </main>
  );
}
