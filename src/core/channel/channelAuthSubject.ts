import type { AuthSubject } from '../auth/AuthSubject';
import type { Session } from '../Session';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import { ChannelError } from './ChannelError';
import type { ChannelKind } from './channelKind';
import { checkChannelAuth } from './checkChannelAuth';

/** How a channel's auth data is asked for. `ownAuthorizer` is the client's, for who gives no `channelAuthorization`. */
export const channelAuthSubject = (
  kind: ChannelKind,
  session: Session,
  ownAuthorizer: () => unknown,
  tried: (error: ChannelError | null) => void,
): AuthSubject<ChannelAuthData, ChannelError> => ({
  Failure: ChannelError,
  getOptions() {
    const given = session.getOptions();
    // A client of the app's, and pusher-js's older options, know how to ask.
    const isOwn = Object.entries(given).some(([option, value]) => value && /^(auth|client$)/.test(option));
    const options: object = given.channelAuthorization ?? (isOwn ? { customHandler: ownAuthorizer() } : {});
    return { endpoint: '/pusher/auth', ...options };
  },
  check: (reply) => checkChannelAuth(reply, kind),
  progress: (_, { error }) => {
    tried(error);
  },
});
