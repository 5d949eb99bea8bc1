import type { ReactNode } from 'react';
import { useLandmarkName } from './useLandmarkName';
import './app.css';
import './inbox.css';

interface AppWindowProps {
  label: string;
  address: string;
  /** A button in the title bar. */
  action?: ReactNode;
  children: ReactNode;
}

/** A browser window that contains the app. */
export function AppWindow({ label, address, action, children }: AppWindowProps) {
  return (
    <section className="app" aria-label={useLandmarkName(label)}>
      <div className="app-chrome">
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <span aria-hidden="true">{address}</span>
        {action}
      </div>
      {children}
    </section>
  );
}
