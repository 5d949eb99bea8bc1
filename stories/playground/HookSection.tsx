import type { ReactNode } from 'react';
import './hook-section.css';

interface HookSectionProps {
  title: string;
  /** The hook behind it. */
  hook: string;
  children: ReactNode;
}

/** A part of the app's screen, and which hook feeds it. */
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
