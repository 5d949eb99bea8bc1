import { useState } from 'react';
import type { Inspector } from 'react-pusher-user';

/** Asks the app's server for the same user again. The button says how that ends: a refresh that fails changes no state. */
export function RefreshButton({ inspector }: { inspector: Inspector }) {
  const [label, setLabel] = useState('Refresh');
  const isBusy = label === 'Refreshing …';
  const refresh = () => {
    if (isBusy) return;
    setLabel('Refreshing …');
    inspector.signin
      .getValue()
      .refresh()
      .then(
        () => setLabel('Refreshed'),
        (error: unknown) => setLabel(`Refresh failed: ${codeOf(error)}`),
      );
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={isBusy}
        onClick={refresh}
        onBlur={() => setLabel(isBusy ? label : 'Refresh')}
      >
        {label}
      </button>
      <span className="visually-hidden" role="status">
        {label !== 'Refresh' && label}
      </span>
    </>
  );
}

/** The code of a `SigninError`. Another error is one of loading the code of `refresh()`. */
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'not loaded';
