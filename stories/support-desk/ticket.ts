import type { Message } from '../room/roomHooks';

/** What the ticket is about. */
export const TICKET_TITLE = 'Order 1042 is late';

/** What the customer wrote when she opened the ticket. */
export const FIRST_MESSAGES: readonly Message[] = [
  { id: 0, from: 'ada', text: 'Hello! My order was due on Monday. Where is it?' },
  { id: 1, from: 'ada', text: 'The tracking page has said “in transit” since Friday.' },
];
