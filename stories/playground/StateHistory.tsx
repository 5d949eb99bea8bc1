import { useState } from 'react';

const LONGEST = 7;

/** The states that were passed on the way to this one. Some are over before an eye sees them. */
export function Trail({ state }: { state: string }) {
  const [trail, setTrail] = useState([state]);
  if (trail.at(-1) !== state) setTrail([...trail, state].slice(-LONGEST));
  return (
    <ol className="trail" aria-label="States so far">
      {trail.map((passed, index) => (
        <li key={index}>{passed}</li>
      ))}
    </ol>
  );
}
