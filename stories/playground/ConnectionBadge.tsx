import { useConnectionState } from 'react-pusher-user';

/** Shows the state of the connection. */
export function ConnectionBadge() {
  const state = useConnectionState();
  return (
    <p
      className="badge"
      data-tone={state === 'connected' ? 'good' : state === 'connecting' ? 'busy' : 'plain'}
    >
      Connection: {state}
    </p>
  );
}
