/** What the handlers of the probe have received: the event, and what the handler saw of the latest render. */
export const received = [];
