import type { Frame } from '../pusher/Frame';

const MEMBER_EVENTS = ['pusher_internal:member_added', 'pusher_internal:member_removed'];

/** Whether an event is one of the app, and none of Pusher's protocol. */
export const isAppEvent = (event: string): boolean => !/^pusher(_internal)?:/.test(event);

/** Whether a frame is an event that the listeners of a channel receive: one of the app, or a change of the members. */
export const isChannelEvent = ({ channel, event }: Frame): boolean =>
  channel !== undefined && (isAppEvent(event) || MEMBER_EVENTS.includes(event));
