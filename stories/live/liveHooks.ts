import { createPusherHooks } from 'react-pusher-user';
import * as z from 'zod';

export const MARKET = 'market';
/** A cache channel: Pusher sends the latest event to each new subscriber. */
export const WEATHER = 'cache-weather';

const price = z.object({ symbol: z.string(), price: z.number().positive() });
const report = z.object({ sky: z.string(), degrees: z.number() });

export type Price = z.infer<typeof price>;
export type Report = z.infer<typeof report>;

/* An app can register these types once and import the hooks from the package: see `roomHooks.ts`. */
interface LiveTypes {
  channels: {
    [MARKET]: { events: { price: Price } };
    [WEATHER]: { events: { report: Report } };
  };
}

/** Events that match their schema reach the handlers. Other events reach `onInvalidEvent`. */
export const schemas = {
  channels: { [MARKET]: { events: { price } }, [WEATHER]: { events: { report } } },
};

export const {
  PusherProvider,
  useChannel,
  useChannelEvent,
  useConnection,
  useConnectionState,
  useLatestChannelEvent,
  useLostConnection,
  useSocketId,
  useSubscriptionCount,
} = createPusherHooks<LiveTypes>();
