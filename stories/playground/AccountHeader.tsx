import type { ReactNode } from 'react';
import { Avatar } from './Avatar';

interface AccountHeaderProps {
  id: string;
  name: string;
  caption: ReactNode;
  /** A button to leave the screen. */
  children?: ReactNode;
}

/** The top of a screen, which names its user. */
export function AccountHeader({ id, name, caption, children }: AccountHeaderProps) {
  return (
    <header className="inbox-header">
      <Avatar id={id} name={name} />
      <p>
        <small>{caption}</small>
        <strong>{name}</strong>
      </p>
      {children}
    </header>
  );
}
