const WIDTH = 96;
const HEIGHT = 28;
/** Keeps the stroke inside the view box. */
const PADDING = 2;

/** A line chart without axes. Hidden from screen readers, because the latest value stands beside it as text. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const min = Math.min(...values);
  const range = Math.max(...values) - min || 1;
  const step = WIDTH / Math.max(values.length - 1, 1);
  const points = values.map((value, index) => [
    (index * step).toFixed(1),
    (HEIGHT - PADDING - ((value - min) / range) * (HEIGHT - 2 * PADDING)).toFixed(1),
  ]);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <polyline points={points.join(' ')} />
    </svg>
  );
}
