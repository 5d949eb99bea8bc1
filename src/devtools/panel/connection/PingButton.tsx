import type { Inspector } from 'react-pusher-user';
import { useValue } from '../useValue';

/** Sends a ping, to measure how long the server takes. */
export function PingButton({ inspector }: { inspector: Inspector }) {
  const { state } = useValue(inspector.connection);
  return (
    <button
      type="button"
      className="button"
      aria-disabled={state !== 'connected'}
      onClick={() => {
        if (state === 'connected') inspector.client.getValue()?.send_event('pusher:ping', {});
      }}
    >
      Ping
    </button>
  );
}
