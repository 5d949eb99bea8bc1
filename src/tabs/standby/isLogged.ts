/**
 * Whether a frame is one that a change of the leader must not lose. Client events are left out: those of this browser's tabs come
 * back on the second socket, though not to their sender.
 */
export const isLogged = (event: string): boolean =>
  !event.startsWith('client-') && !event.startsWith('pusher:');
