/** A figure as short as it can be read. */
export const format = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 0.1 ? 4 : value < 100 ? 2 : 0);
