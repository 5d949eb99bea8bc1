import type { ReactNode } from 'react';
import { useLandmarkName } from './useLandmarkName';

interface PanelProps {
  title: string;
  /** The hook that the panel shows, or a short fact. */
  code: string;
  /** A button in the header. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A titled panel of the workbench. */
export function Panel({ title, code, action, className = '', children }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={useLandmarkName(title)}>
      <header className="panel-header">
        <h2>{title}</h2>
        <code>{code}</code>
        {action}
      </header>
      {children}
    </section>
  );
}
