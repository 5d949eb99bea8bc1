import { useEffect, useState } from 'react';
import type { TrafficLog } from './createTrafficLog';

/** Creates a server when the component mounts and closes it on unmount. Returns `null` before the mount. */
export function usePageServer<Server extends { close: () => void }>(
  create: (log: TrafficLog, latency: number) => Server,
  log: TrafficLog,
  latency: number,
): Server | null {
  const [server, setServer] = useState<Server | null>(null);
  useEffect(() => {
    const created = create(log, latency);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- `create` replaces the sockets of pusher-js, a side effect that may not run during render
    setServer(created);
    return () => {
      created.close();
      setServer(null);
    };
  }, [create, log, latency]);
  return server;
}
