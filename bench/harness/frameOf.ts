/** A frame as Pusher sends it, whose data is a string. */
export const frameOf = (channel: string, event: string, data: unknown): string =>
  JSON.stringify({ event, channel, data: JSON.stringify(data) });

/** The frames of so many who come in. */
export const joins = (channel: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    frameOf(channel, 'pusher_internal:member_added', { user_id: `user-${index}`, user_info: { id: index } }),
  );
