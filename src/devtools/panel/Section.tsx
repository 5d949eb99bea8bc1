import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** Stands at the end of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a tab, with a title. */
export const Section = ({ title, aside, children }: SectionProps) => (
  <section className="section" aria-label={title}>
    <div className="section-header">
      <h3>{title}</h3>
      {aside}
    </div>
    {children}
  </section>
);
