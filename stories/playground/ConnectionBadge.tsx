import { useConnectionState } from 'react-pusher-user';

/** The connection's state. */
export function ConnectionBadge() {
  const state = useConnectionState();
  return (
    <p
      className="badge"
      data-tone={state === 'connected' ? 'good' : state === 'connecting' ? 'busy' : 'plain'}
    >
      <span className="visually-hidden">Connection: </span>
      {state}
    </p>
  );
}
