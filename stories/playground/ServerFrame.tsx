import type { ReactNode } from 'react';
import './server.css';

/** The panel of the other end, whose controls are `children`. */
export function ServerFrame({ isOurs = true, children }: { isOurs?: boolean; children: ReactNode }) {
  return (
    <section className="panel" aria-labelledby="server-title">
      <header className="panel-header">
        <h2 id="server-title">Server</h2>
        <code>{isOurs ? 'in this page' : 'yours'}</code>
      </header>
      {children}
    </section>
  );
}
