interface ConnectionControlsProps {
  name: string;
  isOnline: boolean;
  onDrop: () => void;
  onTerminate: () => void;
}

/** Ends the connection of one person: by a simulated network failure, or for good. */
export function ConnectionControls({ name, isOnline, onDrop, onTerminate }: ConnectionControlsProps) {
  return (
    <fieldset className="group">
      <legend>Connection of {name}</legend>
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={!isOnline}
          onClick={() => isOnline && onDrop()}
        >
          Drop connection
        </button>
        <button
          type="button"
          className="button button-danger"
          aria-disabled={!isOnline}
          onClick={() => isOnline && onTerminate()}
        >
          Terminate {name}
        </button>
      </div>
      <p className="hint">After a drop, the browser reconnects. After a termination, it does not.</p>
    </fieldset>
  );
}
