import type { AnyAuthOptions } from '../auth/AuthSubject';
import type { SessionOptions } from '../SessionOptions';

/** How a channel is authorized; `ownAuthorizer` is the client's, for who gives no `channelAuthorization`. */
export const channelAuthOptions = (options: SessionOptions, ownAuthorizer: unknown): AnyAuthOptions => {
  // A client of the app's, and pusher-js's older options, know how to ask.
  const isOwn = Object.entries(options).some(([name, value]) => value && /^(auth|client$)/.test(name));
  // As wide as requests go: a channel's are asked with its name, and their failures are ChannelErrors.
  const { endpoint = '/pusher/auth', ...given } = (options.channelAuthorization ??
    (isOwn ? { customHandler: ownAuthorizer } : {})) as AnyAuthOptions;
  return { ...given, endpoint };
};
