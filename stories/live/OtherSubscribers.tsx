import type { LiveServer } from './createLiveServer';
import { MARKET, PusherProvider, useChannel } from './liveHooks';

/** Other people's browsers, with nothing to see: each is a connection that watches the market, and is left out of the log. */
export function Viewers({ server, count }: { server: LiveServer; count: number }) {
  return Array.from({ length: count }, (_, index) => (
    <PusherProvider key={index} {...server.audience}>
      <Viewer />
    </PusherProvider>
  ));
}

function Viewer() {
  useChannel(MARKET);
  return null;
}
