import type { ReactNode } from 'react';
import { Avatar } from './Avatar';

interface AccountHeaderProps {
  id: string;
  name: string;
  caption: ReactNode;
  /** The way out. */
  children?: ReactNode;
}

/** Whose screen this is. */
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
