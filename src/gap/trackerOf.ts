import type { Inspector } from 'react-pusher-user';
import { GapTracker } from './GapTracker';

const trackers = new WeakMap<Inspector, GapTracker>();

/** The tracker of a provider: the same one for all hooks. */
export function trackerOf(inspector: Inspector): GapTracker {
  const tracker = trackers.get(inspector) ?? new GapTracker(inspector);
  trackers.set(inspector, tracker);
  return tracker;
}
