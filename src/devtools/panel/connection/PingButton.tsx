import type { Inspector } from 'react-pusher-user';
import { Button } from '../Button';
import { useValue } from '../useValue';

/** Sends a ping, to measure how long the server takes. */
export function PingButton({ inspector }: { inspector: Inspector }) {
  const { state } = useValue(inspector.connection);
  return (
    <Button
      isDisabled={state !== 'connected'}
      onClick={() => inspector.client.getValue()?.send_event('pusher:ping', {})}
    >
      Ping
    </Button>
  );
}
