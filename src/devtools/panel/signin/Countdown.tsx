import { useNow } from '../useNow';

/** How long it is to a time. Screen readers are not told of each step. */
export function Countdown({ to }: { to: number }) {
  const rest = to - useNow(100);
  return (
    <span className="countdown" aria-live="off">
      {rest > 0 ? `in ${(rest / 1000).toFixed(1)} s` : 'as soon as the device is online'}
    </span>
  );
}
