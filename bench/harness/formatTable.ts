/** One line a row, in columns. A column that is only of words goes to the left, figures to the right. */
export function formatTable(head: string[], rows: string[][]): string {
  const lines = [head, ...rows];
  const columns = head.map((_, column) => ({
    width: Math.max(...lines.map((line) => (line[column] ?? '').length)),
    isWords: rows.every((row) => !/^[\d≤]/.test(row[column] ?? '')),
  }));
  const pad = (cell: string, column: number) => {
    const { width = 0, isWords } = columns[column] ?? {};
    return isWords ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
