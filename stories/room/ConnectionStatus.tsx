import { useConnectionState, useSocketId } from './roomHooks';

/** How this browser's connection stands. */
export function LineFacts() {
  const facts = [useConnectionState(), useSocketId()].filter((fact) => fact !== null);
  return (
    <p className="line-facts">
      <span>{facts.join(' · ')}</span>
      <code>useConnectionState()</code>
    </p>
  );
}
