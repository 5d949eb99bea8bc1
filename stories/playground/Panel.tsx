import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: string;
  /** The code behind it, or a fact about it. */
  code: string;
  /** Something to do about the whole. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of the workbench. */
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
