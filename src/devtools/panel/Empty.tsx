import type { ReactNode } from 'react';

/** Says that there is nothing yet, and what would change that. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>;
