import { useState } from 'react';

const MAX_STATES = 7;

/** Lists the latest states in order, because some states end too soon to be seen. */
export function StateHistory({ state }: { state: string }) {
  const [states, setStates] = useState([state]);
  if (states.at(-1) !== state) setStates([...states, state].slice(-MAX_STATES));
  return (
    <ol className="state-history" aria-label="Latest states">
      {states.map((name, index) => (
        <li key={index}>{name}</li>
      ))}
    </ol>
  );
}
