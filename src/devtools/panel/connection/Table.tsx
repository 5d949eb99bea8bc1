import type { ReactNode } from 'react';

interface TableProps {
  /** The titles of the columns. */
  columns: readonly string[];
  /** The rows. */
  children: ReactNode;
}

/** A table whose columns have titles. */
export const Table = ({ columns, children }: TableProps) => (
  <table className="table">
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
