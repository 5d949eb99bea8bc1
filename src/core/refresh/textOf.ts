import type { Frame } from '../pusher/Frame';

/** An event as text that can be compared. */
export const textOf = ({ event, data, user_id }: Frame): string => JSON.stringify([event, data, user_id]);
