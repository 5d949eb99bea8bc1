import { useConnectionState, useSocketId } from './roomHooks';

/** Shows the state of this browser's connection, and its socket id. */
export function ConnectionStatus() {
  const facts = [useConnectionState(), useSocketId()].filter((fact) => fact !== null);
  return (
    <p className="connection-status">
      <span>{facts.join(' · ')}</span>
      <code>useConnectionState()</code>
    </p>
  );
}
