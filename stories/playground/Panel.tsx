import { type ReactNode, useId } from 'react';

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
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-header">
        <h2 id={id}>{title}</h2>
        <code>{code}</code>
        {action}
      </header>
      {children}
    </section>
  );
}
