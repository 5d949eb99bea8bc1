import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  className?: string;
  /** Stands at the end of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a tab, with a title. */
export const Section = ({ title, className = '', aside, children }: SectionProps) => (
  <section className={`section ${className}`} aria-label={title}>
    <div className="section-header">
      <h3>{title}</h3>
      {aside}
    </div>
    {children}
  </section>
);
