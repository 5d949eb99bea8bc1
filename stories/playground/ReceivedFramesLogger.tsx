import { useEffect } from 'react';
import { usePusher } from 'react-pusher-user';
import type { TrafficLog } from './createTrafficLog';

/** Logs the frames that the client receives. pusher-js emits no event for the frames that it sends. */
export function ReceivedFramesLogger({ log }: { log: TrafficLog }) {
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
