import type { ReactNode } from 'react';

interface BenchLayoutProps {
  app: ReactNode;
  /** What the library knows. Without it, the app has its place. */
  state?: ReactNode;
  server: ReactNode;
  wire: ReactNode;
}

/** The app, the library's state, the server and the wire, side by side. */
export function BenchLayout({ app, state, server, wire }: BenchLayoutProps) {
  return (
    <main className={state ? 'workbench' : 'workbench workbench-wide'}>
      <div className="area-app">{app}</div>
      {state && <div className="area-state">{state}</div>}
      <div className="area-server">{server}</div>
      <div className="area-wire">{wire}</div>
    </main>
  );
}
