export const success = (data: unknown) => ({ event: 'pusher:signin_success', data });
export const successFor = (id: unknown) => success({ user_data: JSON.stringify({ id }) });
export const error = (data?: unknown, channel?: string) => ({ event: 'pusher:error', data, channel });
export const ofUser = (id: string, event: string, data?: unknown) => ({
  event,
  channel: `#server-to-user-${id}`,
  data,
});
export const note = (data: unknown) => ofUser('ada', 'note', data);
