import { Children, type ComponentProps } from 'react';

/** The header of a column. An empty one, above the headers of the rows, is no header. */
export function HeaderCell({ children, ...props }: ComponentProps<'th'>) {
  return Children.count(children) > 0 ? <th {...props}>{children}</th> : <td />;
}
