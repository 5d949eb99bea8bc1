import type { AnyAuthOptions, AuthSubject } from './AuthSubject';

/** The form of the request, with the same bytes as pusher-js sends. */
export const encodeForm = (
  { socketId, channelName }: AuthSubject,
  options: AnyAuthOptions,
  params: object | null,
): string =>
  [{ socket_id: socketId }, channelName && { channel_name: channelName }, options.params, params]
    .flatMap((fields) => (fields ? Object.entries(fields) : []))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
