const [WIDTH, HEIGHT] = [96, 28];

/** A line of values, for eyes only: the numbers stand beside it. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  const step = WIDTH / Math.max(values.length - 1, 1);
  const points = values.map((value, index) => [
    (index * step).toFixed(1),
    (HEIGHT - 2 - ((value - least) / span) * (HEIGHT - 4)).toFixed(1),
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
