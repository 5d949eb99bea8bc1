import type { Guest } from './Guest';

/** Sends a frame to guests. */
export function sendToGuests(guests: Iterable<Guest>, data: string): void {
  for (const guest of guests) guest.post({ type: 'frame', data });
}
