import type { LiveServer } from './createLiveServer';
import { MARKET, PusherProvider, useChannel } from './liveHooks';

interface OtherSubscribersProps {
  server: LiveServer;
  count: number;
}

/** Connects other clients that subscribe to the market. They render nothing, and the traffic log omits them. */
export function OtherSubscribers({ server, count }: OtherSubscribersProps) {
  return Array.from({ length: count }, (_, index) => (
    <PusherProvider key={index} {...server.unloggedConnection}>
      <Subscriber />
    </PusherProvider>
  ));
}

function Subscriber() {
  useChannel(MARKET);
  return null;
}
