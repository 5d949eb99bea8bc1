import type { AnyAuthOptions } from '../auth/AuthSubject';
import type { ClientAttachment } from '../pusher/attachToClient';
import { channelsOf } from '../pusher/ChannelInterceptor';
import type { PusherClient } from '../pusher/PusherClient';
import type { SessionOptions } from '../SessionOptions';

/**
 * How a channel is authorized: by the provider's `channelAuthorization`, by a client of the app's itself, or by pusher-js's
 * older options.
 */
export function channelAuthOptions(options: SessionOptions, attachment: ClientAttachment): AnyAuthOptions {
  // The request accepts options for any kind of failure. A channel's failures are ChannelErrors.
  if (options.channelAuthorization) return options.channelAuthorization as AnyAuthOptions;
  if (options.client)
    return {
      customHandler({ socketId, channelName = '' }, callback) {
        channelsOf(attachment).askOwn({ socketId, channelName }, callback);
      },
    };
  return olderOptions(options, attachment.client);
}

/* eslint-disable @typescript-eslint/no-deprecated -- this is where the deprecated options are read */
/** `authEndpoint`, `authTransport`, `auth` and `authorizer`. */
function olderOptions(options: SessionOptions, client: PusherClient): AnyAuthOptions {
  const { auth, authorizer, authTransport } = options;
  // pusher-js treats an empty one as none.
  const authEndpoint = options.authEndpoint === '' ? undefined : options.authEndpoint;
  if (!authorizer) {
    // pusher-js types them as objects.
    const fields = auth as Pick<AnyAuthOptions, 'params' | 'headers'> | undefined;
    return { endpoint: authEndpoint, transport: authTransport, ...fields };
  }
  const given = {
    authEndpoint: authEndpoint ?? '/pusher/auth',
    authTransport: authTransport ?? 'ajax',
    auth,
  };
  return {
    customHandler({ socketId, channelName = '' }, callback) {
      authorizer(client.channel(channelName), given).authorize(socketId, callback);
    },
  };
}
