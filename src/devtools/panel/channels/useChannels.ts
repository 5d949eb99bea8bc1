import type { Inspector } from 'react-pusher-user';
import { useNow } from '../useNow';
import { readChannels } from './readChannels';
import type { ShownChannel } from './ShownChannel';

/** How often the channels are read, in milliseconds. To be told of each change would cost the app something while the panel is closed. */
const INTERVAL = 250;

/** Returns the channels, and renders again in time. */
export function useChannels(inspector: Inspector): ShownChannel[] {
  useNow(INTERVAL);
  return readChannels(inspector);
}
