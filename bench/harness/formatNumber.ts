export const formatNumber = (value: number): string => {
  if (Number.isInteger(value)) return String(value);
  if (value < 0.1) return value.toFixed(4);
  return value.toFixed(value < 100 ? 2 : 0);
};
