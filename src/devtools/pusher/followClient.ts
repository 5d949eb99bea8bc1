import type { Inspector, PusherClient } from 'react-pusher-user';

/**
 * Calls `onClient` with the client of a provider, and with each client that takes its place. The function that `onClient` returns is
 * called when the client goes, and at the end. Returns the function that ends all this.
 */
export function followClient(
  inspector: Inspector,
  onClient: (client: PusherClient) => () => void,
): () => void {
  let end: (() => void) | null = null;
  const update = () => {
    end?.();
    const client = inspector.client.getValue();
    end = client && onClient(client);
  };
  update();
  const stop = inspector.client.subscribe(update);
  return () => {
    stop();
    end?.();
  };
}
