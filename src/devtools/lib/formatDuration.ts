/** `640 µs`, `84 ms`, `2.4 s`, `3 min 20 s`, `2 h 5 min`. A number that would round up to the next unit is shown in that unit. */
export function formatDuration(milliseconds: number): string {
  const microseconds = Math.round(milliseconds * 1000);
  if (microseconds < 1000) return `${microseconds} µs`;
  if (Math.round(milliseconds) < 1000) return `${Math.round(milliseconds)} ms`;
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.floor(tenths / 10);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
