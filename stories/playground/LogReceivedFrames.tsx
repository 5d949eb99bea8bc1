import { useEffect } from 'react';
import { usePusher } from 'react-pusher-user';
import type { WireLog } from './createWireLog';

/** Writes the frames that a real server sends into the log. */
export function ClientFrames({ log }: { log: WireLog }) {
  const pusher = usePusher();
  useEffect(() => {
    if (!pusher) return undefined;
    const { connection } = pusher;
    const write = (frame: { event: string; channel?: string; data?: unknown }) =>
      log.write({
        type: 'frame',
        time: Date.now(),
        socketId: connection.socket_id,
        direction: 'out',
        event: frame.event,
        channel: frame.channel,
        data: frame.data,
        raw: '',
      });
    connection.bind('message', write);
    return () => void connection.unbind('message', write);
  }, [pusher, log]);
  return null;
}
