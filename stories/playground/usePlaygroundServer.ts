import { useEffect, useState } from 'react';
import { createPlaygroundServer, type PlaygroundServer } from './createPlaygroundServer';
import type { WireLog } from './createWireLog';

/** A server that lives as long as the component is mounted; `null` before that. */
export function usePlaygroundServer(log: WireLog, latency: number): PlaygroundServer | null {
  const [server, setServer] = useState<PlaygroundServer | null>(null);
  useEffect(() => {
    const created = createPlaygroundServer(log, latency);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- it takes over pusher-js's sockets: not while rendering
    setServer(created);
    return () => {
      created.close();
      setServer(null);
    };
  }, [log, latency]);
  return server;
}
