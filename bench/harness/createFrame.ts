/** A frame as the server sends it. Pusher encodes the data as a string inside the frame. */
export const createFrame = (channelName: string, event: string, data: unknown): string =>
  JSON.stringify({ event, channel: channelName, data: JSON.stringify(data) });

/** The frames with which `count` members join a presence channel. */
export const createJoinFrames = (channelName: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    createFrame(channelName, 'pusher_internal:member_added', {
      user_id: `user-${index}`,
      user_info: { id: index },
    }),
  );
