import { Fragment } from 'react';

/** A sentence of the documentation, whose names between backticks are shown as code. */
export function RichText({ children }: { children: string }) {
  return children
    .split('`')
    .map((part, index) => <Fragment key={index}>{index % 2 === 1 ? <code>{part}</code> : part}</Fragment>);
}
