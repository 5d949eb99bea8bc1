import { useState } from 'react';

/** Shows the value that a hook has returned. A click renders it again. */
export function useReader(id, value) {
  const [, setClicks] = useState(0);
  return (
    <button id={id} onClick={() => setClicks((clicks) => clicks + 1)}>
      {JSON.stringify(value)}
    </button>
  );
}
