import type { ReactNode } from 'react';
import type { Tone } from './tones';

interface BadgeProps {
  tone: Tone;
  /** What it is about, for screen readers. */
  label?: string;
  children: ReactNode;
}

/** A short word in the color of its meaning. */
export const Badge = ({ tone, label, children }: BadgeProps) => (
  <span className="badge" data-tone={tone}>
    {label && <span className="visually-hidden">{label}: </span>}
    {children}
  </span>
);
