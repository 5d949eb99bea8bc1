import type { AnyAuthOptions, AuthSubject } from '../auth/AuthSubject';
import type { Session } from '../Session';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import type { ChannelEntry } from './ChannelEntry';
import { ChannelError } from './ChannelError';
import { checkChannelAuth } from './checkChannelAuth';

/** How a channel's auth data is asked for. `ownAuthorizer` is the client's, for who gives no `channelAuthorization`. */
export const channelAuthSubject = (
  { kind }: ChannelEntry,
  session: Session,
  ownAuthorizer: () => unknown,
  retrying: (error: ChannelError | null) => void,
): AuthSubject<ChannelAuthData, ChannelError> => ({
  Failure: ChannelError,
  getOptions() {
    const { channelAuthorization } = session.getOptions();
    const options = { endpoint: '/pusher/auth', ...channelAuthorization };
    // Public channels are not authorized: only Pusher's reply is awaited.
    if (kind === 'public') options.customHandler = () => Promise.resolve({ auth: '' });
    // As wide as requests go: a channel's has a name, and its failures are ChannelErrors.
    return (
      channelAuthorization || kind === 'public' ? options : { customHandler: ownAuthorizer() }
    ) as AnyAuthOptions;
  },
  check: (reply) => checkChannelAuth(reply, kind),
  progress: (_, { error }) => retrying(error),
});
