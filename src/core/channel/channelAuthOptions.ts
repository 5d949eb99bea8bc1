import type { AnyAuthOptions } from '../auth/AuthSubject';
import { connectionOptions } from '../client/clientOptions';
import type { PusherClient } from '../client/PusherClient';
import type { SessionOptions } from '../SessionOptions';

/** How a channel is authorized: on a client of the app's, and by pusher-js's older options (`auth…`), by the client itself. */
export const channelAuthOptions = (options: SessionOptions, { config }: PusherClient): AnyAuthOptions => {
  const isOwn = /\b(auth|client)/.test(Object.keys(connectionOptions(options)).join());
  // As wide as requests go: a channel's are asked with its name, and their failures are ChannelErrors.
  return (options.channelAuthorization ?? {
    customHandler: isOwn && config.channelAuthorizer,
  }) as AnyAuthOptions;
};
