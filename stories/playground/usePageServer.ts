import { useEffect, useState } from 'react';
import type { WireLog } from './createWireLog';

/** A server that lives as long as the component is mounted; `null` before that. */
export function usePageServer<Server extends { close: () => void }>(
  create: (log: WireLog, latency: number) => Server,
  log: WireLog,
  latency: number,
): Server | null {
  const [server, setServer] = useState<Server | null>(null);
  useEffect(() => {
    const created = create(log, latency);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- it takes over pusher-js's sockets: not while rendering
    setServer(created);
    return () => {
      created.close();
      setServer(null);
    };
  }, [create, log, latency]);
  return server;
}
