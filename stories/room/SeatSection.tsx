import type { ReactNode } from 'react';

interface SeatSectionProps {
  title: string;
  /** The hook behind it. */
  hook: string;
  children: ReactNode;
}

/** A part of the app's screen, and which hook feeds it. */
export function SeatSection({ title, hook, children }: SeatSectionProps) {
  return (
    <section className="seat-section">
      <h2>
        {title} <code>{hook}()</code>
      </h2>
      {children}
    </section>
  );
}
