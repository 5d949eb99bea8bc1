import type { Frame } from '../pusher/Frame';
import { isPusherEvent } from '../pusher/isPusherEvent';

const MEMBER_EVENTS = ['pusher_internal:member_added', 'pusher_internal:member_removed'];

/** Whether a frame is an event that the listeners of a channel receive: one of the app, or a change of the members. */
export const isChannelEvent = ({ channel, event }: Frame): boolean =>
  channel !== undefined && (!isPusherEvent(event) || MEMBER_EVENTS.includes(event));
