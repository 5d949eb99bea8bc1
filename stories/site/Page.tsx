import type { ReactNode } from 'react';

interface PageProps {
  title: string;
  /** What the reader learns on this page, in one or two sentences. */
  lead: string;
  children: ReactNode;
}

/** The layout of a page: a title, and text with examples. */
export function Page({ title, lead, children }: PageProps) {
  return (
    <article className="page">
      <header className="page-header">
        <h1>{title}</h1>
        <p>{lead}</p>
      </header>
      {children}
    </article>
  );
}
