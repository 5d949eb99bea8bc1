/** Whether an event is part of Pusher's protocol, and none of the app's. */
export const isPusherEvent = (event: string): boolean =>
  event.startsWith('pusher:') || event.startsWith('pusher_internal:');
