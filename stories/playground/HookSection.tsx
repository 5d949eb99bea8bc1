import type { ReactNode } from 'react';
import './hook-section.css';

interface HookSectionProps {
  title: string;
  /** The hook that returns the data of this section. */
  hook: string;
  children: ReactNode;
}

/** A section of the app's screen, labelled with the hook that returns its data. */
export function HookSection({ title, hook, children }: HookSectionProps) {
  return (
    <section className="hook-section">
      <h2>
        {title} <code>{hook}()</code>
      </h2>
      {children}
    </section>
  );
}
