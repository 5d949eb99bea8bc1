/** Aligns the cells in columns: text to the left, numbers to the right. */
export function formatTable(headings: string[], rows: string[][]): string {
  const lines = [headings, ...rows];
  const columns = headings.map((_, column) => ({
    width: Math.max(...lines.map((line) => (line[column] ?? '').length)),
    isText: rows.every((row) => !/^([\d.]+( ms)?|≤ .*|n\/a)$/.test(row[column] ?? '')),
  }));
  const pad = (cell: string, column: number) => {
    const { width = 0, isText } = columns[column] ?? {};
    return isText ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
